import Link from "next/link";
import { after } from "next/server";
import { Suspense } from "react";
import { BrandMark } from "@/components/brand/brand-mark";
import { BottomBar } from "@/components/shell/bottom-bar";
import { DemoBanner } from "@/components/shell/demo-banner";
import { Footer } from "@/components/shell/footer";
import { PLANS } from "@/components/shell/plans";
import { Rail } from "@/components/shell/rail";
import { ReconnectBanner } from "@/components/shell/reconnect-banner";
import { SkipLink } from "@/components/shell/skip-link";
import { requireUser } from "@/lib/accounts/guards";
import { config } from "@/lib/config";
import { syncOnVisit } from "@/lib/sync/request-sync";
import { Live } from "./live";

/** Nothing of the shell can be shown before it is known who asks; its pages then change at once. */
export const instant = false;

export default async function SignedInLayout({ children }: LayoutProps<"/">) {
  const user = await requireUser();
  after(() => syncOnVisit(user.id));
  return (
    <div className="flex min-h-dvh">
      <SkipLink />
      <Suspense>
        <Live user={user} />
      </Suspense>
      <Rail name={user.name} plan={PLANS[user.plan]} />
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="border-b border-line bg-card px-4 py-3 lg:hidden">
          <Link href="/overview" className="inline-flex items-center gap-2 text-base font-semibold tracking-tight">
            <BrandMark size={20} /> Watchfolio
          </Link>
        </header>
        {!config().isRealSimkl && <DemoBanner />}
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
