import { type MemosParams, serializeMemosParams } from "@/app/(signed-in)/memos/search-params";
import { Button } from "@/components/ui/button";
import { HiddenFields } from "@/components/ui/hidden-fields";
import { pluralize } from "@/lib/format/count";

export const VISIBILITY_FORM_ID = "memo-visibility";

/** Changes the visibility of many memos, with a preview first. No selection means all that match. */
export function VisibilityBar({ params, total }: { params: MemosParams; total: number }) {
  return (
    <form
      id={VISIBILITY_FORM_ID}
      action="/memos/visibility"
      className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl border border-line bg-card px-3 py-2 text-sm sm:px-4"
    >
      <HiddenFields params={serializeMemosParams(params)} />
      <p className="min-w-0 flex-1 basis-52">
        <span className="group-has-[input[name=id]:checked]/list:hidden">
          {total === 1 ? "The memo" : `All ${pluralize(total, "memo")}`} below, or choose some:
        </span>
        <span className="hidden group-has-[input[name=id]:checked]/list:inline">The memos you ticked:</span>
      </p>
      <Button type="submit" name="to" value="private" size="small">
        Make private…
      </Button>
      <Button type="submit" name="to" value="public" size="small">
        Make public…
      </Button>
    </form>
  );
}
