// Where the screens are, for each side, with the ids of what a trial holds, and what is done there before they are looked
// at. Opens none of them.

import { enters_a_paper, factor_codes, factor_scan, places_a_hold, wants_a_factor, with_a_code } from "./steps.mjs";

/** Every screen of a person who has joined; of one who has not, what comes before. */
export async function screensOf(side) {
  const { accounts, lock, salvage } = await side.call("session");
  if (lock === "key_missing") return [{ name: "store-shut", place: "store" }];
  if (lock !== "open") return [{ name: "unlock", place: "unlock" }];
  if (salvage) return [{ name: "salvaged", place: "salvaged" }];
  if (accounts.length === 0) return before;
  if (accounts[0].roles.includes("administrator")) return office(side, accounts[0]);
  return accounts.some((account) => account.side === "school") ? liaison(side) : family(side);
}

const before = [
  { name: "language", place: "language" },
  { name: "join", place: "join" },
  { name: "sign-in", place: "sign-in" },
  { name: "sign-in-code", place: "sign-in", then: with_a_code },
];

async function family({ call }) {
  const [explanation] = await call("explanations", { student: null });
  const student = explanation.student.id;
  const [request] = await call("support_requests", { student: null });
  const policy = (await call("policies"))[0].policy.id;
  const [day] = (await call("history", { student, school_year: null })).days.filter((each) => each.face !== "present");
  return [
    { name: "home", place: "home" },
    { name: "explain", place: `explain/${student}` },
    { name: "explanations", place: "explanations" },
    { name: "explanation", place: `explanation/${explanation.explanation.id}` },
    { name: "history", place: `history/${student}` },
    { name: "day", place: `day/${student}/${day.date}` },
    { name: "record", place: `record/${student}` },
    { name: "kept", place: `kept/${student}` },
    { name: "support", place: "support" },
    { name: "support-new", place: `support/new/${student}` },
    { name: "support-request", place: `support/${request.request.id}` },
    { name: "messages", place: "messages" },
    { name: "thread", place: `messages/${student}` },
    { name: "goal", place: `goal/${student}` },
    { name: "contacts", place: "contacts" },
    { name: "policies", place: "policies" },
    { name: "policy", place: `policy/${policy}` },
    { name: "settings", place: "settings" },
  ];
}

async function liaison({ call }) {
  const board = await call("board");
  const { explanation, student } = board.to_review[0].view;
  const guardian = explanation.by;
  const request = board.support[0].request.id;
  return [
    { name: "board", place: "board" },
    { name: "review", place: `review/${explanation.id}` },
    { name: "student", place: `student/${student.id}` },
    { name: "find", place: "find" },
    { name: "lists", place: "lists" },
    { name: "invite", place: `invite/${guardian}` },
    { name: "liaison-support-request", place: `support/${request}` },
    { name: "liaison-messages", place: "messages" },
    { name: "liaison-thread", place: `messages/${student.id}/${guardian}` },
    { name: "liaison-settings", place: "settings" },
    { name: "factor-first", place: "second-factor", given: wants_a_factor },
    { name: "factor-scan", place: "second-factor", given: wants_a_factor, then: factor_scan },
    { name: "factor-codes", place: "second-factor", given: wants_a_factor, then: factor_codes },
  ];
}

async function office({ call }, account) {
  const { people } = await call("staff_accounts", { account: account.id });
  const [other] = people.filter((one) => !one.me);
  const { rows } = await call("imports", { account: account.id, after: null });
  const [first, last] = [rows.at(-1), rows[0]];
  const { offer } = await call("pick_import", {
    account: account.id,
    place: "folder",
  });
  const policy = (await call("policies"))[0].policy.id;
  const [child] = await call("find_students", { words: "Haddad" });
  return [
    { name: "office", place: "office" },
    { name: "office-staff", place: `office-staff/${account.id}` },
    { name: "office-add", place: `office-add/${account.id}` },
    {
      name: "office-person",
      place: `office-person/${account.id}/${other.person}`,
    },
    { name: "office-imports", place: `office-imports/${account.id}` },
    { name: "office-import", place: `office-import/${account.id}` },
    {
      name: "office-import-plan",
      place: `office-import/${account.id}/${offer}`,
    },
    {
      name: "office-import-report",
      place: `office-import-report/${account.id}/${last.id}`,
    },
    {
      name: "office-import-first",
      place: `office-import-report/${account.id}/${first.id}`,
    },
    { name: "office-invitations", place: `office-invitations/${account.id}` },
    { name: "office-policies", place: `office-policies/${account.id}` },
    { name: "office-policy", place: `office-policy/${account.id}/${policy}` },
    {
      name: "office-receipts",
      place: `office-receipts/${account.id}/${policy}`,
    },
    { name: "office-mapping", place: `office-mapping/${account.id}/${offer}` },
    { name: "office-contacts", place: `office-contacts/${account.id}` },
    { name: "office-reasons", place: `office-reasons/${account.id}` },
    { name: "office-codes", place: `office-codes/${account.id}` },
    { name: "office-times", place: `office-times/${account.id}` },
    { name: "office-pack", place: `office-pack/${account.id}` },
    { name: "office-health", place: `office-health/${account.id}` },
    { name: "office-log", place: `office-log/${account.id}` },
    { name: "rights", place: `rights/${child.student.id}` },
    { name: "rights-paper", place: `rights/${child.student.id}`, then: enters_a_paper },
    { name: "office-kept", place: `kept/${child.student.id}` },
    { name: "office-hold", place: `kept/${child.student.id}`, then: places_a_hold },
    { name: "office-keeping", place: `office-keeping/${account.id}` },
    { name: "office-deletions", place: `office-deletions/${account.id}` },
    { name: "office-settings", place: "settings" },
  ];
}
