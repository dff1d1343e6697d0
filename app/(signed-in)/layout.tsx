import { after } from "next/server";
import { Suspense } from "react";
import { ToastRegion } from "@/components/actions/toast-region";
import { PaletteShortcuts } from "@/components/command-palette/palette-shortcuts";
import { AppFrame } from "@/components/layout/app-frame";
import { isAdmin, requireUser } from "@/lib/auth/sessions/current-user";
import { getConfig } from "@/lib/config";
import { checkChangesOnVisit } from "@/lib/jobs/check-changes-on-visit";
import { PATHS_BY_KEY } from "@/lib/routes";
import { requestSyncOnVisit } from "@/lib/sync/run/request-sync";
import { submitIntent, undo } from "./_actions/library";
import { searchFromPalette } from "./_actions/search";
import { syncNow } from "./_actions/sync";
import { Live } from "./_components/live";
import { WatchingLine } from "./_components/watching-line";

export default async function SignedInLayout({ children }: LayoutProps<"/">) {
  const user = await requireUser();
  after(async () => {
    await requestSyncOnVisit(user.id);
    await checkChangesOnVisit(user.id);
  });
  return (
    <>
      <Suspense>
        <Live user={user} />
      </Suspense>
      <ToastRegion undo={undo} />
      <PaletteShortcuts
        pathsByKey={PATHS_BY_KEY}
        isOperator={isAdmin(user)}
        actions={{ syncNow, submitIntent, searchSimkl: searchFromPalette }}
      />
      <AppFrame
        user={user}
        isOperator={isAdmin(user)}
        isDemo={!getConfig().isRealSimkl}
        notice={<WatchingLine userId={user.id} now={new Date()} />}
      >
        {children}
      </AppFrame>
    </>
  );
}
