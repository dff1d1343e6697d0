import { ActForm } from "@/components/acting/act-form";
import { Panel } from "@/components/ui/panel";
import { nowWatching } from "@/lib/watching/now-watching";
import { watch } from "../../../watching-actions";
import type { Visit } from "./visit";
import { WatchingBegin } from "./watching-begin";
import { WatchingOn } from "./watching-on";

/** Says to Simkl that this title is being watched: by a check-in, or by a remote for those whose television has no app. */
export async function WatchingPanel({ visit }: { visit: Visit }) {
  const on = await nowWatching(visit.user.id, visit.now);
  const isHere = on?.simklId === visit.head.simklId;
  return (
    <Panel title="Watching now">
      {/* Fields that were filled in stay for as long as the same is on. */}
      <ActForm key={isHere ? on.startedAt.getTime() : "off"} action={watch}>
        <input type="hidden" name="simklId" value={visit.head.simklId} />
        {isHere ? <WatchingOn on={on} visit={visit} /> : <WatchingBegin visit={visit} />}
      </ActForm>
    </Panel>
  );
}
