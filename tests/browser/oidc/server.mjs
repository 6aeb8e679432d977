// A real OpenID provider (npm's oidc-provider) with invented people, for tests/browser/test_roles.py.
// Its own development pages ask for a name and for consent; any password is taken, because none is ever ours.
import Provider from "oidc-provider";

const [issuer, callback] = process.argv.slice(2);
const UNVERIFIED = new Set(["palsu"]);

const provider = new Provider(issuer, {
  clients: [{
    client_id: "pantau",
    client_secret: "a-secret-for-a-test-only",
    redirect_uris: [callback],
    post_logout_redirect_uris: [callback],
  }],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  conformIdTokenClaims: false,
  cookies: { keys: ["a key for a test only"] },
  features: { devInteractions: { enabled: true } },
  pkce: { required: () => false },
  // "palsu" says that she is the operator, and the provider says that nobody has checked it.
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      name: id,
      email: `${UNVERIFIED.has(id) ? "operator" : id}@dinsos.example.go.id`,
      email_verified: !UNVERIFIED.has(id),
    }),
  }),
});

const server = provider.listen(Number(new URL(issuer).port), "127.0.0.1", () => console.log("ready"));
process.on("SIGTERM", () => server.close(() => process.exit(0)));
