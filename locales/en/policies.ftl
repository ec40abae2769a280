### What the school has published for families to read.

place-policies = School policies
policies-title = School policies
policies-lead = How your school does things, in its own words.
policies-none = The school has shared no policies yet
policies-none-do = When it does, you will find them here.
policy-asked = Please read this
policy-updated = Last updated { $date }
policy-valid = in use from { $date }
policy-edition = edition { $edition }
policy-other-language = This is in { $language }. The school has not put it into your language yet. You can ask the school to help you with it.
policy-read-in = Language of this text
policy-ask = The school asks you to say that you have read this. It does not mean that you agree.
policy-confirm = I have read this
policy-thanks = Thank you. The school will know that you have read this.
policy-confirmed = You said on { $date } that you have read this.
policy-waiting = Your answer is on this computer. It goes to the school by itself when there is a network.
policy-gone = This policy is not here any more
policy-gone-do = The school may have taken it back.
home-waiting-policy = Please read: { $title }
home-waiting-refused-policy = The school could not note that you have read a policy.
