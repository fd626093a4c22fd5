import { ZoneHint } from "@/app/_parts/zone-field";
import { PROVIDER_NAMES, type Provider } from "@/lib/accounts/rules";

type WaysInProps = { providers: Provider[]; next?: string; invitation?: string };

/** "Continue with Google": plain forms that a browser can post without JavaScript. */
export function WaysIn({ providers, next, invitation }: WaysInProps) {
  if (providers.length === 0) return null;
  return (
    <div className="mt-5 flex flex-wrap gap-2">
      {providers.map((provider) => (
        <form key={provider} method="post" action={`/api/auth/signin/${provider}`}>
          {next ? <input type="hidden" name="next" value={next} /> : null}
          {invitation ? <input type="hidden" name="invitation" value={invitation} /> : null}
          <ZoneHint />
          <button type="submit" className="btn">
            Continue with {PROVIDER_NAMES[provider]}
          </button>
        </form>
      ))}
    </div>
  );
}
