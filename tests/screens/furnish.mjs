// Gives a trial something to show: what a family and a liaison would write on a morning. Goes through the same
// commands as the screens do.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const text = (words, lang) => ({ lang, text: words, origin: "written" });

export async function furnish(family, liaison, office) {
  const { today } = await family.call("session");
  const { children } = await family.call("home");
  // The child about whom there is something to say today.
  const student = children.find((child) => child.next.kind === "explain_today").student.id;
  const written_at = new Date().toISOString();
  await family.call("explain_absence", {
    id: crypto.randomUUID(),
    student,
    days: [today],
    part: { kind: "full_day" },
    reason: "illness",
    note: text("Amaneció con fiebre. Hoy descansa en casa.", "es"),
    attachments: [],
    said_on: today,
  });
  await family.call("ask_support", {
    id: crypto.randomUUID(),
    student,
    kind: "transport",
    urgency: "this_week",
    words: text("El autobús no pasó dos veces esta semana.", "es"),
    reach: { how: "message_here", when: "Después de las cinco." },
    attachments: [],
    said_on: today,
  });
  const guardian = (await family.call("session")).accounts[0].person;
  await family.call("send_message", {
    id: crypto.randomUUID(),
    student,
    guardian,
    text: text("¿Qué tarea tiene que hacer esta semana?", "es"),
    attachments: [],
    written_at,
  });
  await family.call("sync_now");
  await family.call("ask_deletion", {
    account: (await family.call("session")).accounts[0].id,
    id: crypto.randomUUID(),
    student,
    what: ["notes", "requests"],
    words: text("Ya no hace falta. Gracias.", "es"),
  });
  await liaison.call("sync_now");
  await liaison.call("send_message", {
    id: crypto.randomUUID(),
    student,
    guardian,
    text: text("Thank you for writing. His teacher will send the work home with Lucía.", "en"),
    attachments: [],
    written_at: new Date().toISOString(),
  });
  await liaison.call("propose_goal", {
    id: crypto.randomUUID(),
    student,
    most_days: 4,
    from: today,
    until: "2027-06-10",
    school_does: text("We call you on the first morning, and send the work home.", "en"),
    review_on: "2027-02-01",
  });
  await publish(office);
  await reachable(office);
  await liaison.call("sync_now");
  await family.call("sync_now");
}

/** The office says how the school and its nurse are reached, over what the files say. */
async function reachable(office) {
  const [{ id: account }] = (await office.call("session")).accounts;
  const [{ school, version, people, on_file }] = await office.call("school_contacts", { account });
  if (!on_file.some((contact) => contact.phone)) throw new Error("the school's files name no number");
  const nurse = people.find((entry) => entry.contact.role === "nurse");
  nurse.contact = {
    ...nurse.contact,
    tty: "(413) 555-0162",
    title: { en: "School nurse", es: "Enfermera de la escuela" },
    helps_with: ["health", "mental_health"],
    hours: [{ days: ["monday", "thursday"], from: "08:30:00", until: "12:00:00" }],
    place: "Room 2",
  };
  people.find((entry) => entry.contact.role === "principal").shown = false;
  const days = ["monday", "tuesday", "wednesday", "thursday", "friday"];
  const card = {
    phone: "(413) 555-0100",
    tty: "(413) 555-0161",
    email: "office@maplestreet.example",
    address: "12 Maple Street\nMaple Valley, MA 01000",
    hours: [{ days, from: "08:00:00", until: "15:30:00" }],
    emergency: { en: "After hours, the guard of the district answers at (413) 555-0190." },
  };
  await office.call("set_contacts", { account, school: school.id, saw_version: version, people, card });
}

/** Changes each line of a file; a line that becomes nothing is left out. */
async function lines(file, change) {
  const [header, ...rest] = (await readFile(file, "utf8")).trimEnd().split("\n");
  const kept = rest.map(change).filter((line) => line !== undefined);
  await writeFile(file, `${[header, ...kept].join("\n")}\n`);
}

/** An import to look back at, and files that wait to be looked at: with a flaw, with days to say yes to, and with many gone. */
export async function bringIn(office, sent) {
  const [{ id: account }] = (await office.call("session")).accounts;
  const [ties, attendance] = [join(sent, "guardians.csv"), join(sent, "attendance.csv")];
  let mine = 0;
  await lines(attendance, (line) => (line.startsWith("S-RIVERA-1,") && (mine += 1) === 1 ? undefined : line));
  await lines(ties, (line) => (line.startsWith("S-NGUYEN-1,") ? undefined : line));
  const { offer } = await office.call("pick_import", { account, place: "folder" });
  const asked = { account, offer, days: [], lang: "en" };
  const { stand } = await office.call("plan_import", asked);
  await office.call("import_now", { ...asked, stand, they_left: true });

  let place = 0;
  await lines(ties, (line) => ((place += 1) % 4 === 0 ? undefined : line));
  await lines(attendance, (line) => ((place += 1) % 400 === 0 ? line.replace(/,[A-Z]+,/, ",??,") : line));
  const event = (day, name) => `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${day}\r\nSUMMARY:${name}\r\nEND:VEVENT\r\n`;
  const events = event("20270115", "No school: staff day") + event("20270205", "Early dismissal");
  await writeFile(join(sent, "events.ics"), `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events}END:VCALENDAR\r\n`);
}

/** One policy in two languages, which families are asked to confirm. */
async function publish(office) {
  const { accounts, today } = await office.call("session");
  const account = accounts[0].id;
  const { schools } = await office.call("staff_accounts", { account });
  const texts = [
    {
      lang: "en",
      title: "When a child is away",
      text:
        "# In the morning\n\nPlease tell us about an absence before nine. Every missed day counts, for any reason.\n\n" +
        "- Write here, in Presente.\n- Call the office. For TTY, dial 711.\n\n" +
        "# If it happens often\n\nChronic absence is one day in ten. Your family liaison will call you to help.",
    },
    {
      lang: "es",
      title: "Cuando un estudiante falta",
      text:
        "# Por la mañana\n\nAvise de una ausencia antes de las nueve, por favor. Cada día que faltó cuenta.\n\n" +
        "- Escriba aquí, en Presente.\n- Llame a la oficina. Para TTY, marque 711.\n\n" +
        "# Si pasa con frecuencia\n\nEl ausentismo crónico es uno de cada diez días. El enlace familiar le llamará.",
    },
  ];
  const publish = { id: crypto.randomUUID(), saw_version: 0, school: schools[0].id, texts, valid_from: today };
  await office.call("publish_policy", { account, publish: { ...publish, ask: "everybody" } });
  await office.call("sync_now");
}
