// The list of screens, each loaded when somebody first goes there. Knows no route: the address names a screen.
import type { Component } from "svelte";

/** What a screen is given: what follows its name in the address. */
export interface ScreenProps {
  parts: string[];
  query: URLSearchParams;
}

/** A screen takes as many of `ScreenProps` as it wants: some want none. */
export type Screen = () => Promise<{ default: Component<never> }>;

export const screens: Record<string, Screen> = {
  // Before anybody has joined.
  language: () => import("./Language.svelte"),
  join: () => import("./Join.svelte"),
  "sign-in": () => import("./SignIn.svelte"),
  "second-factor": () => import("./SecondFactor.svelte"),
  unlock: () => import("./Unlock.svelte"),
  store: () => import("./mend/StoreShut.svelte"),
  salvaged: () => import("./mend/Salvaged.svelte"),
  // A family's.
  home: () => import("./home/Home.svelte"),
  history: () => import("./history/History.svelte"),
  day: () => import("./history/Day.svelte"),
  record: () => import("./record/Record.svelte"),
  kept: () => import("./kept/Kept.svelte"),
  explain: () => import("./explain/Explain.svelte"),
  explanations: () => import("./explain/Explanations.svelte"),
  explanation: () => import("./explain/Explanation.svelte"),
  goal: () => import("./goal/Goal.svelte"),
  // Both sides'.
  support: () => import("./support/Support.svelte"),
  messages: () => import("./messages/Messages.svelte"),
  settings: () => import("./settings/Settings.svelte"),
  contacts: () => import("./contacts/Contacts.svelte"),
  policies: () => import("./policies/Policies.svelte"),
  policy: () => import("./policies/Policy.svelte"),
  // Staff's.
  board: () => import("./board/Board.svelte"),
  review: () => import("./review/Review.svelte"),
  find: () => import("./find/Find.svelte"),
  student: () => import("./student/Student.svelte"),
  lists: () => import("./lists/Lists.svelte"),
  invite: () => import("./invite/Invite.svelte"),
  rights: () => import("./rights/Rights.svelte"),
  // An administrator's.
  office: () => import("./office/Office.svelte"),
  "office-staff": () => import("./office/Staff.svelte"),
  "office-add": () => import("./office/Add.svelte"),
  "office-person": () => import("./office/Person.svelte"),
  "office-imports": () => import("./office/Imports.svelte"),
  "office-import": () => import("./office/Import.svelte"),
  "office-import-report": () => import("./office/ImportReport.svelte"),
  "office-mapping": () => import("./office/Mapping.svelte"),
  "office-policies": () => import("./office/Policies.svelte"),
  "office-policy": () => import("./office/Policy.svelte"),
  "office-receipts": () => import("./office/Receipts.svelte"),
  "office-invitations": () => import("./office/Invitations.svelte"),
  "office-reasons": () => import("./office/Reasons.svelte"),
  "office-codes": () => import("./office/Codes.svelte"),
  "office-times": () => import("./office/Times.svelte"),
  "office-keeping": () => import("./office/Keeping.svelte"),
  "office-deletions": () => import("./office/Deletions.svelte"),
  "office-contacts": () => import("./office/Contacts.svelte"),
  "office-pack": () => import("./office/Pack.svelte"),
  "office-health": () => import("./office/Health.svelte"),
  "office-log": () => import("./office/Log.svelte"),
};

/** Where an address leads that names no screen. */
export const missing: Screen = () => import("./MissingPlace.svelte");
