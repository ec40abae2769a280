//! Whether two names of columns are the same, or one is the other misspelt.
//!
//! It never knows which names there are.

/// The same name but for case and what stands between the words.
pub fn is_same(found: &str, known: &str) -> bool {
    let letters = |name: &str| -> Vec<u8> {
        name.bytes().filter(|byte| byte.is_ascii_alphanumeric()).map(|byte| byte.to_ascii_lowercase()).collect()
    };
    found == known || letters(found) == letters(known)
}

/// Up to two letters wrong, for names long enough that this is no accident.
pub fn is_misspelt(found: &str, known: &str) -> bool {
    let most = match known.len() {
        0..4 => 0,
        4..7 => 1,
        _ => 2,
    };
    // What others call their extensions is theirs.
    !is_same(found, known)
        && !found.starts_with("metadata.")
        && letters_apart(&found.to_ascii_lowercase(), &known.to_ascii_lowercase()) <= most
}

/// How many letters must be put in, taken out, changed or swapped with their neighbor to make one word the other.
fn letters_apart(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut apart = vec![vec![0; other.len() + 1]; one.len() + 1];
    for i in 0..=one.len() {
        for j in 0..=other.len() {
            apart[i][j] = match (i, j) {
                (0, far) | (far, 0) => far,
                _ => {
                    let changed = apart[i - 1][j - 1] + usize::from(one[i - 1] != other[j - 1]);
                    let swapped = 1 < i && 1 < j && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                    let least = changed.min(apart[i - 1][j] + 1).min(apart[i][j - 1] + 1);
                    if swapped { least.min(apart[i - 2][j - 2] + 1) } else { least }
                }
            };
        }
    }
    apart[one.len()][other.len()]
}
