// What a person does on a screen before it is looked at. Where the other side has to say something that no trial can hold
// for six modes, the page is given its answer: nothing of it reaches the school.

/** The page is answered so whenever it gives this command. */
const answered = (page, name, json) => page.route(`**/call/${name}`, (route) => route.fulfill({ json }));

async function fill(page) {
  for (const field of await page.locator("main form input").all()) await field.fill("somebody");
}

const send = (page) => page.locator("main form button[type=submit]").click();

/** A school that offers its district's own way in, and wants a code after the password. */
export async function with_a_code(page) {
  await answered(page, "school_door", {
    ok: { school_names: ["Maple Street School"], openid: { name: "Maple Valley" } },
  });
  await answered(page, "sign_in", { refused: { kind: "code_needed" } });
  await fill(page);
  await page.locator("main form input").first().blur();
  await send(page);
  await page.locator("main form input").nth(3).waitFor();
}

const secret = "JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP";

/** Nothing else opens before a code from an app is set up. */
export async function wants_a_factor(page) {
  await answered(page, "second_factor", { ok: { recovery_codes: 0, needed: true, first: true } });
  await page.route("**/call/session", async (route) => {
    const response = await route.fetch();
    const json = await response.json();
    json.ok.sync.problem = { kind: "second_factor_needed" };
    await route.fulfill({ response, json });
  });
}

export async function factor_scan(page) {
  const link = `otpauth://totp/Maple%20Street%20School:okafor?secret=${secret.replaceAll(" ", "")}&issuer=Presente`;
  await answered(page, "begin_second_factor", { ok: { secret, link } });
  await send(page);
  await page.locator("main form input").waitFor();
}

export async function factor_codes(page) {
  await factor_scan(page);
  const codes = Array.from({ length: 10 }, (_, place) => `7K4M ${place}QXR WD3P V9HT`);
  await answered(page, "confirm_second_factor", { ok: { codes } });
  await page.locator("main form input").fill("123456");
  await send(page);
  await page.locator("main ol.codes").waitFor();
}

/** The form over a guardian's paper: beside the first guardian, after the button that looks. */
export async function enters_a_paper(page) {
  await page.locator("main button").nth(1).click();
  await page.locator("main form input").first().waitFor();
}

export async function places_a_hold(page) {
  await page.locator("main button").last().click();
  await page.locator("main form textarea, main form input").first().waitFor();
}
