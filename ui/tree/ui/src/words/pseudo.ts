// English in disguise: `en-XA` with accents, longer and in brackets, `ar-XB` turned round. Loaded by tests alone.
//
// The same as crates/words/src/pseudo.rs, which a test compares with this file.

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = [..."áƀçďéƒğĥíĵķłḿñóþɋŕšťúṽŵẋýžÁƁÇĎÉƑĞĤÍĴĶŁḾÑÓÞɊŔŠŤÚṼŴẊÝŽ"];
const DOUBLED = "aeioun";

interface Disguise {
  /** Of each piece of a message that a translator wrote. */
  transform: (text: string) => string;
  /** Of the whole message. */
  finish: (text: string) => string;
}

export function disguise(tag: string): Disguise {
  return tag === "ar-XB"
    ? { transform: mirrored, finish: (text) => text }
    : // The letter in a mark stays one letter, and nothing stays nothing.
      { transform: accented, finish: (text) => (text.length > 1 ? `[${text}]` : text) };
}

function accented(text: string): string {
  return text.replaceAll(/[a-zA-Z]/g, (letter) => {
    const dressed = ACCENTED[PLAIN.indexOf(letter)] ?? letter;
    return DOUBLED.includes(letter) ? dressed + dressed : dressed;
  });
}

function mirrored(text: string): string {
  return text.replaceAll(/[a-zA-Z]+/g, (word) => `\u202e${word}\u202c`);
}
