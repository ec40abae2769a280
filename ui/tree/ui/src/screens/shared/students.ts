// Which child a screen without one in its address is about. Asks the home, which knows the order.
import type { Student } from "$made/commands";
import { call } from "../../host";

/** The family's children, in the order of the first screen. */
export async function list_students(): Promise<Student[]> {
  return (await call("home", {})).children.map((card) => card.student);
}
