import { ActionForm } from "@/components/acting/act-form";
import { Panel } from "@/components/ui/panel";
import { getNowWatching } from "@/lib/watching/now-watching";
import { submitWatchingAction } from "../../../watching-actions";
import type { TitlePageContext } from "./visit";
import { StartWatching } from "./watching-begin";
import { WatchingNow } from "./watching-on";

/** Says to Simkl that this title is being watched: by a check-in, or by a remote for those whose television has no app. */
export async function WatchingPanel({ context: context }: { context: TitlePageContext }) {
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
