import { BottomBar } from "./bottom-bar";
import { DemoBanner } from "./demo-banner";
import { Footer } from "./footer";
import { PLANS } from "./plans";
import { Rail } from "./rail";
import { ReconnectBanner } from "./reconnect-banner";
import { SkipLink } from "./skip-link";
import { TopBar } from "./top-bar";

interface FrameProps {
  user: { name: string; plan: keyof typeof PLANS; needsReconnect: boolean };
  isOperator: boolean;
  isDemo: boolean;
  /** What the person should see over every page. */
  notice?: React.ReactNode;
  children: React.ReactNode;
}

/** What stands around each page of the signed in. */
export function Frame({ user, isOperator, isDemo, notice, children }: FrameProps) {
  return (
    <div className="flex min-h-dvh">
      <SkipLink />
      <Rail name={user.name} plan={PLANS[user.plan]} isOperator={isOperator} />
      <div className="flex min-w-0 flex-1 flex-col">
        <TopBar isOperator={isOperator} />
        {isDemo && <DemoBanner />}
        {user.needsReconnect && <ReconnectBanner />}
        {notice}
        <div className="mx-auto flex w-full max-w-[1280px] flex-1 flex-col px-4 sm:px-8">
          <main id="main" tabIndex={-1} className="flex-1 pt-6 outline-none sm:pt-10">
            {children}
          </main>
          <Footer />
        </div>
        <BottomBar />
      </div>
    </div>
  );
}
