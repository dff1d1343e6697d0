import Link from "next/link";
import type { Kind } from "./kinds";
import { SimklMark } from "./simkl-mark";
import { titleHref } from "./title-href";

export interface NamedTitle {
  simklId: number;
  kind: Kind;
  title: string;
  /** The title's page on Simkl. */
  url: string;
}

/**
 * A title by its name, leading to its own page here, and beside it the way to its page on Simkl
 * (docs/simkl-api.md#images-and-terms).
 */
export function TitleName({ simklId, kind, title, url }: NamedTitle) {
  return (
    <>
      <Link
        href={titleHref(kind, simklId)}
        prefetch={false}
        dir="auto"
        className="wrap-anywhere hover:text-accent hover:underline hover:underline-offset-4"
      >
        {title}
      </Link>
      <SimklMark title={title} url={url} />
    </>
  );
}
