import { BottomBar } from "./bottom-bar";
import { DemoBanner } from "./demo-banner";
import { Footer } from "./footer";
import { PLAN_LABELS } from "./plans";
import { ReconnectBanner } from "./reconnect-banner";
import { Sidebar } from "./sidebar";
import { SkipLink } from "./skip-link";
import { TopBar } from "./top-bar";

interface AppFrameProps {
  user: { name: string; plan: keyof typeof PLAN_LABELS; needsReconnect: boolean };
  isOperator: boolean;
  isDemo: boolean;
  /** False in the admin area: prefetching signed-in pages from there costs the script of their layout. */
  prefetch?: false;
  /** What the person should see over every page. */
  notice?: React.ReactNode;
  children: React.ReactNode;
}

/** The layout of all signed-in pages. */
export function AppFrame({ user, isOperator, isDemo, prefetch, notice, children }: AppFrameProps) {
  return (
    <div className="flex min-h-dvh">
      <SkipLink />
      <Sidebar name={user.name} plan={PLAN_LABELS[user.plan]} isOperator={isOperator} prefetch={prefetch} />
      <div className="flex min-w-0 flex-1 flex-col">
        <TopBar isOperator={isOperator} prefetch={prefetch} />
        {isDemo && <DemoBanner />}
        {user.needsReconnect && <ReconnectBanner />}
        {notice}
        <div className="mx-auto flex w-full max-w-[1280px] flex-1 flex-col px-4 sm:px-8">
          <main id="main" tabIndex={-1} className="flex-1 pt-6 outline-none sm:pt-10">
            {children}
          </main>
          <Footer />
        </div>
        <BottomBar prefetch={prefetch} />
      </div>
    </div>
  );
}
