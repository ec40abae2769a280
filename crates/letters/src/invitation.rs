//! What an invitation's letter says, in the guardian's language and, where that is another, in English below it: the
//! office must know what it hands out. Knows no layout.

use std::collections::BTreeSet;

use attendance::Contact;
use chrono::Datelike;
use protocol::{InvitationLetter, InvitationLetters};
use serde::Serialize;
use words::{Direction, Words};

use crate::{fonts::Fonts, qr};

/// Everything that the template reads.
#[derive(Serialize)]
pub struct Sheets {
    title: String,
    author: String,
    date: [u32; 3],
    sheets: Vec<Sheet>,
}

#[derive(Serialize)]
struct Sheet {
    /// The language the guardian wished for, which the letter may not have.
    #[serde(skip)]
    wished: String,
    lang: String,
    rtl: bool,
    fonts: Vec<String>,
    text: Said,
    english: Option<Said>,
    address: String,
    code: String,
    /// Where the school's certificate is self-made.
    pin: Option<String>,
    picture: String,
    /// Telephone numbers with their names.
    numbers: Vec<[String; 2]>,
    /// For whoever hands it out.
    office: String,
}

/// The letter in one language.
#[derive(Serialize)]
struct Said {
    title: String,
    hello: String,
    children: [String; 2],
    what: String,
    steps: [String; 3],
    address: String,
    code: String,
    pin: String,
    picture: String,
    until: String,
    private: String,
    ask: String,
}

impl Sheets {
    pub fn of(batch: &InvitationLetters) -> Sheets {
        let english = Words::for_tag("en");
        let author = batch.letters.first().map(|letter| letter.invitation.school_name.clone());
        let count = batch.letters.len();
        Sheets {
            title: english.letters_title(),
            author: author.unwrap_or_default(),
            date: [batch.made_on.year().unsigned_abs(), batch.made_on.month(), batch.made_on.day()],
            sheets: (1..).zip(&batch.letters).map(|(number, letter)| Sheet::of(letter, number, count)).collect(),
        }
    }

    /// Every text that will be set.
    pub fn texts(&self) -> Vec<&str> {
        let mut texts = vec![self.title.as_str()];
        for sheet in &self.sheets {
            texts.extend([sheet.address.as_str(), &sheet.code, &sheet.office]);
            texts.extend(sheet.pin.as_deref());
            texts.extend(sheet.numbers.iter().flatten().map(String::as_str));
            texts.extend([Some(&sheet.text), sheet.english.as_ref()].into_iter().flatten().flat_map(Said::texts));
        }
        texts
    }

    /// The languages that guardians wished for.
    pub fn languages(&self) -> BTreeSet<&str> {
        self.sheets.iter().map(|sheet| sheet.wished.as_str()).collect()
    }

    /// Leaves signs out that cannot be printed, such as a small picture behind a name. Letters of a script are never
    /// left out: without a font for them nothing is printed.
    pub fn leave_out(&mut self, is_left_out: impl Fn(char) -> bool) {
        let clean = |text: &mut String| text.retain(|letter| !is_left_out(letter));
        for sheet in &mut self.sheets {
            [&mut sheet.address, &mut sheet.office].into_iter().for_each(clean);
            sheet.numbers.iter_mut().flatten().for_each(clean);
            let both = [Some(&mut sheet.text), sheet.english.as_mut()].into_iter().flatten();
            both.flat_map(Said::texts_mut).for_each(clean);
        }
    }

    pub fn set_in(&mut self, fonts: &Fonts) {
        for sheet in &mut self.sheets {
            sheet.fonts = fonts.families_for(&sheet.wished);
        }
    }
}

impl Sheet {
    fn of(letter: &InvitationLetter, number: usize, count: usize) -> Sheet {
        let invitation = &letter.invitation;
        let wished = invitation.language.as_deref().unwrap_or("en");
        let (words, english) = (Words::for_tag(wished), Words::for_tag("en"));
        let language = words.language();
        let numbers = letter.contact.as_ref().map(|contact| numbers_of(words, contact)).unwrap_or_default();
        Sheet {
            wished: wished.to_owned(),
            lang: language.tag.to_owned(),
            rtl: language.direction == Direction::RightToLeft,
            fonts: Vec::new(),
            text: Said::of(words, letter),
            english: (language.tag != "en").then(|| Said::of(english, letter)),
            address: invitation.address.clone(),
            code: invitation.code.clone(),
            pin: invitation.pin.clone(),
            // Two dozen letters and an address are a fraction of what such a picture can hold.
            picture: qr::svg(&invitation.link).unwrap_or_default(),
            numbers,
            office: office_line(english, letter, number, count),
        }
    }
}

fn numbers_of(words: &Words, contact: &Contact) -> Vec<[String; 2]> {
    let named = [(words.letters_phone(), &contact.phone), (words.letters_tty(), &contact.tty)];
    named.into_iter().filter(|(_, number)| !number.is_empty()).map(|(name, number)| [name, number.clone()]).collect()
}

/// "Grade 4 · Spanish · 12 of 400": whose pile it belongs on.
fn office_line(english: &Words, letter: &InvitationLetter, number: usize, count: usize) -> String {
    let grades: Vec<String> = letter.grades.iter().map(|grade| grade_name(english, grade)).collect();
    let language = letter.invitation.language.as_deref().unwrap_or_default();
    let place = english.letters_place(&count.to_string(), &number.to_string());
    let parts = [grades.join(", "), language.to_owned(), place];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A grade from the roster's code (CEDS); a code of the school's own is shown as it is.
fn grade_name(words: &Words, code: &str) -> String {
    match code.trim().to_ascii_uppercase().as_str() {
        "PR" => words.grade_preschool(),
        "PK" => words.grade_pre_kindergarten(),
        "TK" => words.grade_transitional_kindergarten(),
        "KG" | "K" => words.grade_kindergarten(),
        short => match short.parse::<u8>() {
            Ok(number) => words.grade_number(&number.to_string()),
            Err(_) => code.to_owned(),
        },
    }
}

impl Said {
    fn of(words: &Words, letter: &InvitationLetter) -> Said {
        let invitation = &letter.invitation;
        let ask = match &letter.contact {
            Some(contact) => words.letters_ask(&contact.name, &title(words, contact)),
            None => words.letters_ask_school(&invitation.school_name),
        };
        Said {
            title: words.invitation_letter_title(&invitation.school_name),
            hello: words.invitation_letter_hello(&invitation.guardian_name),
            // Between points rather than in a sentence: no language's "and" has to be made.
            children: [words.letters_for(), invitation.children.join(" · ")],
            what: words.letters_what(),
            steps: [
                words.invitation_letter_step_open(),
                words.letters_step_type(),
                words.invitation_letter_step_language(),
            ],
            address: words.invitation_letter_address(),
            code: words.invitation_letter_code(),
            pin: words.invitation_letter_pin(),
            picture: words.invitation_letter_picture(),
            until: words.invitation_letter_until(&words.date(invitation.expires_on)),
            private: words.invitation_letter_private(),
            ask,
        }
    }

    fn texts(&self) -> Vec<&str> {
        let Said { title, hello, children, what, steps, address, code, pin, picture, until, private, ask } = self;
        let single = [title, hello, what, address, code, pin, picture, until, private, ask];
        single.into_iter().chain(children).chain(steps).map(String::as_str).collect()
    }

    fn texts_mut(&mut self) -> Vec<&mut String> {
        let Said { title, hello, children, what, steps, address, code, pin, picture, until, private, ask } = self;
        let single = [title, hello, what, address, code, pin, picture, until, private, ask];
        single.into_iter().chain(children).chain(steps).collect()
    }
}

/// What somebody is at the school: as the office says it in this language, else by their role.
fn title(words: &Words, contact: &Contact) -> String {
    contact.title.get(words.language().tag).cloned().unwrap_or_else(|| words.role(contact.role))
}
