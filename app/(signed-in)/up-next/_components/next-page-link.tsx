import type { Range } from "@/app/(signed-in)/up-next/_lib/range";
import type { Section } from "@/app/(signed-in)/up-next/messages";
import { ButtonLink } from "@/components/ui/button-link";

/** The way on in a part that is shown alone and is too long for one page; nothing at its end. */
export function NextPageLink({ section, range, count }: { section: Section; range: Range; count: number }) {
  if (!range.isAlone || count <= range.until) return null;
  return (
    <p className="pt-6 text-center">
      <ButtonLink href={`/up-next?section=${section}&from=${range.until}`} prefetch={false}>
        Show more
      </ButtonLink>
    </p>
  );
}
