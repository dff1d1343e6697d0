import { getWhatIfAnswer, type WhatIfAnswer } from "@/app/(signed-in)/stats/_lib/library/get-what-if-answer";
import { LIMIT_MESSAGE } from "@/app/(signed-in)/stats/_lib/library/what-if-params";
import { Metric } from "@/components/ui/metric";
import { Panel } from "@/components/ui/panel";
import { formatDuration } from "@/lib/format/duration";
import type { LibraryPanelProps } from "./library-panel-props";
import { WhatIfCandidates } from "./what-if-candidates";
import { WhatIfForms } from "./what-if-forms";
import { WhatIfTable } from "./what-if-table";
import { WhatIfTitle } from "./what-if-title";

/** How many hours a title, or any number of episodes, adds to what is still to be watched, and how the end of it moves. */
export async function WhatIfPanel(panel: LibraryPanelProps) {
  const answer = await getWhatIfAnswer(panel.query);
  return (
    <Panel title="What if you add this" note="Nothing is changed by asking" className="lg:col-span-12">
      <WhatIfForms params={panel.query.params} />
      {answer && (
        <div className="mt-6 border-t border-line pt-6">
          <WhatIfResult answer={answer} {...panel} />
        </div>
      )}
    </Panel>
  );
}

function WhatIfResult({ answer, ...panel }: LibraryPanelProps & { answer: WhatIfAnswer }) {
  const { params } = panel.query;
  if (answer.of === "beyond")
    return (
      <p role="status" className="text-sm text-soft">
        {LIMIT_MESSAGE}
      </p>
    );
  if (answer.of === "choice") return <WhatIfCandidates {...answer} params={params} />;
  if (answer.of === "title" && answer.title) return <WhatIfTitle {...panel} title={answer.title} />;
  if (answer.of === "title")
    return (
      <p role="status" className="text-sm text-soft">
        {params.kind === null
          ? "Your library has no such title."
          : "Your library has no such title of this kind; all kinds may have it."}
      </p>
    );
  return (
    <>
      <Metric value={formatDuration(answer.minutes)}>more would be still to be watched</Metric>
      <WhatIfTable {...panel} added={answer.minutes} isCounted={false} />
    </>
  );
}
