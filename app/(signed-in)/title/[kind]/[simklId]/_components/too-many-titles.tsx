import { setTooManyRequestsStatus } from "@/lib/request/current-request";

const RETRY_SECONDS = 5;

/** Shown when the title is unknown here and too many lookups run for this person. */
export function TooManyTitles() {
  setTooManyRequestsStatus(RETRY_SECONDS);
  return (
    <section className="rounded-xl border border-line bg-card px-4 py-12 text-center">
      <h1 className="text-xl font-semibold tracking-tight">One title after the other, please</h1>
      <p className="mx-auto mt-2 max-w-md text-sm text-soft">
        Watchfolio is looking up two titles for you at Simkl, which is as many as one person gets at a time. Reload the
        page in a few seconds.
      </p>
    </section>
  );
}
