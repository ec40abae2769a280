// A real OpenID Connect provider on loopback, for the stories of staff who sign in elsewhere. Whoever is said to sit at the
// browser is signed in without a page. Says its address in one line; ends with its standard input.
import { createServer } from "node:http";
import { generateKeyPairSync, sign } from "node:crypto";
import { Provider } from "oidc-provider";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const key = { ...privateKey.export({ format: "jwk" }), kid: "of-the-test", alg: "RS256", use: "sig" };

/** Who sits at the browser, and how what is said of them is bent on its way. */
let who = { sub: "okafor-1", name: "Ms. Okafor", preferred_username: "okafor", groups: [] };
let bend = {};

const server = createServer();
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const issuer = `http://127.0.0.1:${server.address().port}`;

const client = (client_id, secret) => ({
  client_id,
  ...(secret ? { client_secret: secret } : { token_endpoint_auth_method: "none" }),
  application_type: "native",
  redirect_uris: ["http://127.0.0.1/"],
  grant_types: ["authorization_code"],
  response_types: ["code"],
});

const provider = new Provider(issuer, {
  clients: [client("presente", "a secret of the test"), client("somebody-else", "another secret"), client("public")],
  jwks: { keys: [key] },
  claims: { openid: ["sub"], profile: ["name", "preferred_username", "groups"] },
  // As most providers do: what a scope asks for is in the token itself.
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...who, sub }) }),
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
});

/** The same token with other claims, signed as the provider signs, or by somebody else. */
function bent(token) {
  const [head, body] = token.split(".", 2).map((part) => JSON.parse(Buffer.from(part, "base64url")));
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const { signed_by, alg, ...claims } = bend;
  const text = `${part({ ...head, ...(alg && { alg }) })}.${part({ ...body, ...claims })}`;
  if (alg === "none") return `${text}.`;
  const signature = sign("sha256", Buffer.from(text), signed_by === "somebody else" ? other : privateKey);
  return `${text}.${signature.toString("base64url")}`;
}

provider.use(async (ctx, next) => {
  await next();
  if (ctx.path === "/token" && ctx.body?.id_token && Object.keys(bend).length > 0) {
    ctx.body = { ...ctx.body, id_token: bent(ctx.body.id_token) };
  }
});

async function interact(request, answer) {
  const details = await provider.interactionDetails(request, answer);
  const { prompt, params, session } = details;
  if (who.sub === null) {
    return provider.interactionFinished(request, answer, { error: "access_denied" });
  }
  if (prompt.name === "login") {
    return provider.interactionFinished(request, answer, { login: { accountId: who.sub } });
  }
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  const consent = { grantId: await grant.save() };
  return provider.interactionFinished(request, answer, { consent }, { mergeWithLastSubmission: true });
}

async function body(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return JSON.parse(Buffer.concat(pieces).toString() || "{}");
}

const serve = provider.callback();
server.on("request", async (request, answer) => {
  try {
    if (request.url === "/who") who = await body(request);
    else if (request.url === "/bend") bend = await body(request);
    else if (request.url.startsWith("/interaction/")) return await interact(request, answer);
    else return serve(request, answer);
    answer.end("{}");
  } catch (error) {
    answer.statusCode = 500;
    answer.end(String(error));
  }
});

console.log(issuer);
process.stdin.resume().on("end", () => process.exit(0));
