import { spokenDuration } from "@/components/format/spoken-duration";
import { FigureLine } from "@/components/ui/figure-line";
import { Panel } from "@/components/ui/panel";
import type { LibraryPanelProps } from "./library-panel-props";
import { LIMIT_WORDS } from "./what-if-address";
import { type Answer, whatIfAnswer } from "./what-if-answer";
import { WhatIfCandidates } from "./what-if-candidates";
import { WhatIfForms } from "./what-if-forms";
import { WhatIfTable } from "./what-if-table";
import { WhatIfTitle } from "./what-if-title";

/** How many hours a title, or any number of episodes, adds to what is still to be watched, and how the end of it moves. */
export async function WhatIfPanel(panel: LibraryPanelProps) {
  const answer = await whatIfAnswer(panel.question);
  return (
    <Panel title="What if you add this" note="Nothing is changed by asking" className="lg:col-span-12">
      <WhatIfForms address={panel.question.address} />
      {answer && (
        <div className="mt-6 border-t border-line pt-6">
          <Told answer={answer} {...panel} />
        </div>
      )}
    </Panel>
  );
}

function Told({ answer, ...panel }: LibraryPanelProps & { answer: Answer }) {
  const { address } = panel.question;
  if (answer.of === "beyond")
    return (
      <p role="status" className="text-sm text-soft">
        {LIMIT_WORDS}
      </p>
    );
  if (answer.of === "choice") return <WhatIfCandidates {...answer} address={address} />;
  if (answer.of === "title" && answer.title) return <WhatIfTitle {...panel} title={answer.title} />;
  if (answer.of === "title")
    return (
      <p role="status" className="text-sm text-soft">
        {address.kind === null
          ? "Your library has no such title."
          : "Your library has no such title of this kind; all kinds may have it."}
      </p>
    );
  return (
    <>
      <FigureLine figure={spokenDuration(answer.minutes)}>more would be still to be watched</FigureLine>
      <WhatIfTable {...panel} added={answer.minutes} isCounted={false} />
    </>
  );
}
