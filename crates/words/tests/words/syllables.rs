//! How many syllables an English word has, by its spelling. Good enough for a grade of reading, not for a poem.

use crate::none;

/// Words that the rules below would count wrongly.
const UNLIKE_THEIR_SPELLING: [(&str, usize); 3] = [
    ("clothes whole", 1),
    (
        "people something someone sometimes somewhere every homework business evening create mb maybe science quiet \
         diet therefore tv id jpeg wednesday email emails reuse",
        2,
    ),
    ("somebody everyone everything area idea ideas created presente guardian guardians pdf png different", 3),
];

/// How many syllables an English word has, by its spelling; the words that spelling gets wrong are listed.
pub fn syllables(word: &str) -> usize {
    let word = word.to_lowercase().replace('’', "'");
    // A figure or an address is looked at, not read out.
    if word.chars().any(char::is_numeric) || word.trim_end_matches('.').contains('.') {
        return 1;
    }
    // "couldn't" has one more than "could", "don't" has none more than "do".
    if let Some(stem) = word.trim_matches(|c: char| !c.is_alphabetic()).strip_suffix("n't") {
        let more = usize::from(["could", "would", "should", "did", "is", "was", "does", "has", "had"].contains(&stem));
        return syllables(stem) + more;
    }
    let word: String = word.split('\'').next().unwrap_or_default().chars().filter(|c| c.is_alphabetic()).collect();
    if let Some((_, count)) = UNLIKE_THEIR_SPELLING.iter().find(|(known, _)| known.split(' ').any(|one| one == word)) {
        return *count;
    }
    for (ending, more) in [("fully", 2), ("ly", 1), ("ful", 1), ("ment", 1), ("ments", 1), ("less", 1), ("ness", 1)] {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.len() > 2
            && stem.contains(['a', 'e', 'i', 'o', 'u', 'y'])
            && !stem.ends_with('i')
        {
            return syllables(stem) + more;
        }
    }
    spelled(&word)
}

fn spelled(word: &str) -> usize {
    let letters: Vec<char> = word.chars().collect();
    let is_vowel = |at: usize| match letters.get(at) {
        Some('a' | 'e' | 'i' | 'o' | 'u') => true,
        Some('y') => at > 0,
        _ => false,
    };
    let mut count = (0..letters.len()).filter(|&at| is_vowel(at) && (at == 0 || !is_vowel(at - 1))).count();
    // Two vowels that are spoken apart: guard-i-an, ra-di-o, vid-e-o, us-u-al, do-ing, play-er.
    let before = |at: usize| at.checked_sub(1).and_then(|earlier| letters.get(earlier)).copied().unwrap_or(' ');
    for at in 0..letters.len() {
        let apart = match letters[at..] {
            ['i', 'a', ..] => !['t', 'c', 's'].contains(&before(at)),
            ['i', 'o', ..] => !['t', 's', 'c', 'g', 'x'].contains(&before(at)),
            ['e', 'o', ..] | ['i', 'u', 'm', ..] => true,
            ['u', 'a', 'l', ..] => before(at) != 'q',
            ['e' | 'o' | 'u' | 'y', 'i', 'n', 'g'] => before(at) != 'q',
            ['a' | 'e' | 'o' | 'u', 'y', 'a' | 'e' | 'o', ..] => true,
            _ => false,
        };
        count += usize::from(apart);
    }
    let silent = match letters[..] {
        [.., before, 'e'] => !is_vowel(letters.len() - 2) && (before != 'l' || is_vowel(letters.len().wrapping_sub(3))),
        [.., before, 'e', 'd'] => !is_vowel(letters.len() - 3) && !['t', 'd'].contains(&before),
        [.., 's', 'h' | 's', 'e', 's'] | [.., 'c', 'h', 'e', 's'] => false,
        [.., before, 'e', 's'] => {
            !is_vowel(letters.len() - 3)
                && !['s', 'x', 'z', 'c', 'g'].contains(&before)
                && (before != 'l' || is_vowel(letters.len().wrapping_sub(4)))
        }
        _ => false,
    };
    if silent {
        count -= usize::from(count > 1);
    }
    count.max(1)
}

#[test]
fn syllables_are_counted_as_they_are_spoken() {
    let table = [
        (1, "the a you day school has have gone picked closed times please here child we've don't aren't let's files"),
        (
            1,
            "once plan seen take changed sent file these wrote works lives named Who's 7 2026 signed asked school.example",
        ),
        (2, "message pages letter answer absent couldn't didn't reason again today before needed table"),
        (2, "being doing going trying seeing player sometimes safely careful moment lately quiet people Sunday tables"),
        (2, "isn't wasn't “copy” student's changes misses places photos decline payment visits"),
        (
            3,
            "yesterday together family families tomorrow internet computer agreement guardian radio video usual attendance",
        ),
        (3, "another explaining continue remember hospital decided connecting everyone different already"),
        (4, "explanation invitation information understanding emergency interpreter administrate"),
        (5, "university opportunity"),
    ];
    let words = table.iter().flat_map(|(count, words)| words.split(' ').map(|word| (*count, word)));
    let wrong = words.filter(|(count, word)| syllables(word) != *count);
    none(wrong.map(|(count, word)| format!("{word}: {} instead of {count}", syllables(word))).collect());
}
