import { after } from "next/server";
import { Suspense } from "react";
import { ToastRegion } from "@/components/acting/toast-place";
import { PaletteShortcuts } from "@/components/palette/palette-keys";
import { AppFrame } from "@/components/shell/frame";
import { isAdmin, requireUser } from "@/lib/accounts/guards";
import { checkChangesOnVisit } from "@/lib/changes-on-visit";
import { getConfig } from "@/lib/config";
import { requestSyncOnVisit } from "@/lib/sync/request-sync";
import { submitIntent, undo } from "./act-actions";
import { Live } from "./live";
import { syncNow } from "./sync-actions";
import { WatchingLine } from "./watching/watching-line";

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
      <PaletteShortcuts isOperator={isAdmin(user)} actions={{ syncNow, submitIntent: submitIntent }} />
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
