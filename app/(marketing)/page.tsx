import { DemoBanner } from "@/components/layout/demo-banner";
import { Footer } from "@/components/layout/footer";
import { SkipLink } from "@/components/layout/skip-link";
import { SignInButton } from "@/components/sign-in/sign-in-button";
import { ThemeSwitch } from "@/components/theme/theme-switch";
import { BrandMark } from "@/components/ui/brand-mark";
import { ButtonLink } from "@/components/ui/button-link";
import { getCurrentUser } from "@/lib/auth/sessions/current-user";
import { getConfig } from "@/lib/config";
import { SampleLedger } from "./_components/sample-ledger";
import { formatSignInProblem } from "./messages";

export default async function LandingPage({ searchParams }: PageProps<"/">) {
  const { problem } = await searchParams;
  const user = await getCurrentUser();
  return (
    <>
      <SkipLink />
      {!getConfig().isRealSimkl && <DemoBanner />}
      <div className="mx-auto flex min-h-dvh max-w-[1280px] flex-col px-4 sm:px-8">
        <header className="flex items-center justify-between py-5">
          <p className="flex items-center gap-2.5 text-lg font-semibold tracking-tight">
            <BrandMark /> Watchfolio
          </p>
          <ThemeSwitch />
        </header>
        <main id="main" tabIndex={-1} className="flex-1 outline-none">
          <div className="grid items-center gap-10 py-8 lg:grid-cols-[5fr_7fr] lg:gap-16 lg:py-20">
            <div>
              <h1 className="text-2xl font-semibold tracking-tight sm:text-3xl">
                Everything you watched, kept like a ledger
              </h1>
              <p className="mt-5 max-w-prose text-base text-soft">
                Watchfolio reads the films, TV and anime that you track on Simkl, and answers what a list cannot: when
                you watch and how much, what you wrote about it, and what you came back to.
              </p>
              <SignInProblem message={formatSignInProblem(typeof problem === "string" ? problem : undefined)} />
              <div className="mt-8">{user ? <OpenOverview name={user.name} /> : <SignIn />}</div>
            </div>
            <SampleLedger />
          </div>
          <Answers />
        </main>
        <Footer />
      </div>
    </>
  );
}

function SignInProblem({ message }: { message: string | null }) {
  if (message === null) return null;
  return (
    <p role="alert" className="mt-6 max-w-prose border-l-2 border-alert pl-4 text-sm text-alert">
      {message}
    </p>
  );
}

function OpenOverview({ name }: { name: string }) {
  return (
    <>
      <ButtonLink href="/overview" prefetch={false} variant="primary">
        Open your overview
      </ButtonLink>
      <p className="mt-3 text-sm text-soft">You are signed in as {name}.</p>
    </>
  );
}

function SignIn() {
  const isConfigured = getConfig().simklApp !== null;
  return (
    <>
      <SignInButton disabled={!isConfigured} />
      <p className="mt-3 max-w-prose text-sm text-soft">
        {isConfigured
          ? "You agree on simkl.com; no password comes near this site."
          : "This installation knows no Simkl app yet, so nobody can sign in. Its operator has to set SIMKL_CLIENT_ID and SIMKL_CLIENT_SECRET."}
      </p>
    </>
  );
}

const ANSWERS = [
  [
    "What is read",
    "Your lists, watch history, ratings, memos, rewatches and what you have paused; first all of it, then only what changed.",
  ],
  ["What is changed", "Nothing by itself. Your library on Simkl moves only when you press a button that says so."],
  [
    "Who sees it",
    "You. The copy stands in this site’s database under your account, and you can take all of it with you as one file.",
  ],
  [
    "What is counted",
    "Only what Simkl knows. Viewings without a true date stay out of the charts of time, and each chart says how many.",
  ],
] as const;

function Answers() {
  return (
    <section aria-labelledby="answers" className="border-t border-line pt-8">
      <h2 id="answers" className="text-sm font-medium text-soft">
        Before you sign in
      </h2>
      <dl className="mt-4 grid gap-x-16 gap-y-6 md:grid-cols-2">
        {ANSWERS.map(([label, answer]) => (
          <div key={label} className="grid gap-1 sm:grid-cols-[9rem_1fr]">
            <dt className="text-sm font-medium">{label}</dt>
            <dd className="text-sm text-soft">{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
