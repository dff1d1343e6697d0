import { after } from "next/server";
import { Suspense } from "react";
import { ToastPlace } from "@/components/acting/toast-place";
import { PaletteKeys } from "@/components/palette/palette-keys";
import { Frame } from "@/components/shell/frame";
import { isAdmin, requireUser } from "@/lib/accounts/guards";
import { noteChangesOnVisit } from "@/lib/changes-on-visit";
import { config } from "@/lib/config";
import { syncOnVisit } from "@/lib/sync/request-sync";
import { act, undo } from "./act-actions";
import { Live } from "./live";
import { syncNow } from "./sync-actions";
import { WatchingLine } from "./watching/watching-line";

export default async function SignedInLayout({ children }: LayoutProps<"/">) {
  const user = await requireUser();
  after(async () => {
    await syncOnVisit(user.id);
    await noteChangesOnVisit(user.id);
  });
  return (
    <>
      <Suspense>
        <Live user={user} />
      </Suspense>
      <ToastPlace undo={undo} />
      <PaletteKeys isOperator={isAdmin(user)} actions={{ syncNow, act }} />
      <Frame
        user={user}
        isOperator={isAdmin(user)}
        isDemo={!config().isRealSimkl}
        notice={<WatchingLine userId={user.id} now={new Date()} />}
      >
        {children}
      </Frame>
    </>
  );
}
