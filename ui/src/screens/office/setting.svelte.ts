// One page of a school's settings: what the school has, what was changed here and not saved, and saving it. Decides
// nothing about what may be set: the school's server does.
import { announce } from "$components/announce.svelte";
import type { Commands, NamedSchool, SetBy } from "$made/commands";
import { t } from "$words";
import { Trouble } from "../../host";
import { Answer } from "./answer.svelte";

/** What every setting's answer holds of one school. */
interface OfSchool {
  school: NamedSchool;
  version: number;
  set?: SetBy | null;
}

/** What every setting is saved with. */
interface About {
  account: string;
  school: string;
  saw_version: number;
}

export type Settings = {
  [K in keyof Commands]: Commands[K]["answer"] extends OfSchool[] ? K : never;
}[keyof Commands];

export class Setting<Read extends Settings, Draft> {
  readonly answer: Answer<Read>;
  readonly #account: () => { id: string } | undefined;
  readonly #begin: (now: Commands[Read]["answer"][number]) => Draft;
  #chosen = $state("");
  #draft: Draft | undefined = $state();
  busy = $state(false);
  trouble: Trouble | undefined = $state.raw();

  /** To be made while a component is set up. `begin` makes what is edited of what a school has. */
  constructor(
    read: Read,
    account: () => { id: string } | undefined,
    begin: (now: Commands[Read]["answer"][number]) => Draft,
  ) {
    this.answer = new Answer(read, () => account() && ({ account: account()!.id } as Commands[Read]["ask"]));
    this.#account = account;
    this.#begin = begin;
  }

  get all(): Commands[Read]["answer"] {
    return this.answer.value ?? ([] as unknown as Commands[Read]["answer"]);
  }

  get schools(): NamedSchool[] {
    return (this.all as OfSchool[]).map((one) => one.school);
  }

  get school(): string {
    return this.#chosen || (this.schools[0]?.id ?? "");
  }

  set school(id: string) {
    this.undo();
    this.#chosen = id;
  }

  get now(): Commands[Read]["answer"][number] | undefined {
    return (this.all as OfSchool[]).find((one) => one.school.id === this.school) as never;
  }

  /** What is on show: what was changed, else what the school has. */
  get draft(): Draft {
    return this.#draft ?? this.#begin(this.now!);
  }

  get changed(): boolean {
    return this.#draft !== undefined;
  }

  change(next: Draft): void {
    this.#draft = next;
    this.trouble = undefined;
  }

  undo(): void {
    this.#draft = undefined;
    this.trouble = undefined;
  }

  /** `write` is told where, by whom, and at which version of what the school has. */
  async save(write: (about: About) => Promise<Commands[Read]["answer"]>): Promise<void> {
    const [account, now] = [this.#account(), this.now as OfSchool | undefined];
    if (this.busy || !account || !now) return;
    this.busy = true;
    this.trouble = undefined;
    try {
      this.answer.value = await write({ account: account.id, school: now.school.id, saw_version: now.version });
      this.#draft = undefined;
      announce(t.rules_saved());
    } catch (thrown) {
      this.trouble = Trouble.from(thrown);
      // Somebody else has set something: what is there now is shown beside what was changed here.
      if (this.trouble.refusal?.kind === "changed_meanwhile") await this.answer.reload();
    } finally {
      this.busy = false;
    }
  }
}
