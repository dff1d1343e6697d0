import Link from "next/link";
import { BrandMark } from "@/components/brand/brand-mark";
import { BottomBar } from "./bottom-bar";
import { DemoBanner } from "./demo-banner";
import { Footer } from "./footer";
import { OPERATOR_PAGE } from "./navigation";
import { PLANS } from "./plans";
import { Rail } from "./rail";
import { ReconnectBanner } from "./reconnect-banner";
import { SkipLink } from "./skip-link";

interface FrameProps {
  user: { name: string; plan: keyof typeof PLANS; needsReconnect: boolean };
  isOperator: boolean;
  isDemo: boolean;
  children: React.ReactNode;
}

/** What stands around each page of the signed in. */
export function Frame({ user, isOperator, isDemo, children }: FrameProps) {
  return (
    <div className="flex min-h-dvh">
      <SkipLink />
      <Rail name={user.name} plan={PLANS[user.plan]} isOperator={isOperator} />
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="flex items-center justify-between border-b border-line bg-card px-4 py-3 lg:hidden">
          <Link href="/overview" className="inline-flex items-center gap-2 text-base font-semibold tracking-tight">
            <BrandMark size={20} /> Watchfolio
          </Link>
          {isOperator && (
            <Link
              href={OPERATOR_PAGE.href}
              className="-my-1 inline-flex min-h-8 items-center gap-2 text-sm text-soft hover:text-ink"
            >
              <OPERATOR_PAGE.Icon aria-hidden="true" size={16} strokeWidth={1.75} /> {OPERATOR_PAGE.label}
            </Link>
          )}
        </header>
        {isDemo && <DemoBanner />}
        {user.needsReconnect && <ReconnectBanner />}
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
