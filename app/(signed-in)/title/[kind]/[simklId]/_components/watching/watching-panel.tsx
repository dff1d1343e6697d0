import { submitWatchingAction } from "@/app/(signed-in)/_actions/watching";
import type { TitlePageContext } from "@/app/(signed-in)/title/[kind]/[simklId]/_lib/title-page-context";
import { ActionForm } from "@/components/actions/action-form";
import { Panel } from "@/components/ui/panel";
import { getNowWatching } from "@/lib/now-watching/now-watching";
import { StartWatching } from "./start-watching";
import { WatchingNow } from "./watching-now";

/** Check-in and remote control. */
export async function WatchingPanel({ context }: { context: TitlePageContext }) {
  const current = await getNowWatching(context.user.id, context.now);
  const isThisTitle = current?.simklId === context.head.simklId;
  return (
    <Panel title="Watching now">
      {/* Fields that were filled in stay for as long as the same is on. */}
      <ActionForm key={isThisTitle ? current.startedAt.getTime() : "off"} action={submitWatchingAction}>
        <input type="hidden" name="simklId" value={context.head.simklId} />
        {isThisTitle ? <WatchingNow current={current} context={context} /> : <StartWatching context={context} />}
      </ActionForm>
    </Panel>
  );
}
