### ما نشرته المدرسة لتقرأه الأسر.

place-policies = سياسات المدرسة
policies-title = سياسات المدرسة
policies-lead = كيف تعمل مدرستكم، بكلماتها هي.
policies-none = لم تشارك المدرسة أي سياسة بعد
policies-none-do = عندما تفعل، تجدونها هنا.
policy-asked = يُرجى قراءة هذا
policy-updated = آخر تحديث { $date }
policy-valid = معمول بها من { $date }
policy-edition = الإصدار { $edition }
policy-other-language = هذا النص باللغة { $language }. لم تضعه المدرسة بلغتكم بعد. يمكنكم طلب المساعدة من المدرسة في قراءته.
policy-read-in = لغة هذا النص
policy-ask = تطلب المدرسة أن تقولوا إنكم قرأتم هذا. ولا يعني ذلك أنكم توافقون عليه.
policy-confirm = قرأت هذا
policy-thanks = شكرًا. ستعرف المدرسة أنكم قرأتم هذا.
policy-confirmed = قلتم في { $date } إنكم قرأتم هذا.
policy-waiting = إجابتكم على هذا الحاسوب. تصل إلى المدرسة من تلقاء نفسها عندما تتوفر شبكة.
policy-gone = لم تعد هذه السياسة هنا
policy-gone-do = ربما سحبتها المدرسة.
home-waiting-policy = يُرجى قراءة: { $title }
home-waiting-refused-policy = لم تتمكن المدرسة من تسجيل أنكم قرأتم سياسة.
