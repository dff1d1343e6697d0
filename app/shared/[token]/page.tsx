import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { NotFoundPage } from "@/app/_components/not-found-page";
import { formatShareHeading } from "@/app/_lib/sharing/share-heading";
import { getSharedUrl } from "@/app/_lib/sharing/shared-url";
import NotFound from "@/app/not-found";
import { Footer } from "@/components/layout/footer";
import { SkipLink } from "@/components/layout/skip-link";
import { BrandMark } from "@/components/ui/brand-mark";
import { ButtonLink } from "@/components/ui/button-link";
import { findSharedReview } from "@/lib/sharing/review-shares";
import { SharedCard } from "./_components/shared-card";

type Props = PageProps<"/shared/[token]">;

const getSharedReview = cache(findSharedReview);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params;
  const shared = await getSharedReview(token);
  if (!shared) return { title: "Not found" };
  const title = `${formatShareHeading(shared)} in review`;
  const description = shared.cards
    .flatMap((card) => (card.figure === null ? [] : `${card.title}: ${card.figure}`))
    .slice(0, 3)
    .join(" · ");
  const image = { url: `${getSharedUrl(token)}/image`, width: 1200, height: 630, type: "image/png", alt: title };
  return {
    title,
    description,
    robots: { index: false, follow: false },
    referrer: "no-referrer",
    openGraph: {
      type: "website",
      siteName: "Watchfolio",
      title,
      description,
      url: getSharedUrl(token),
      images: [image],
    },
    twitter: { card: "summary_large_image", title, description, images: [image] },
  };
}

/** The shared cards of a review, for everyone with the link. Nothing is read from the library. */
export default async function SharedPage({ params }: Props) {
  const { token } = await params;
  const shared = await getSharedReview(token);
  if (!shared)
    return (
      <NotFoundPage>
        <NotFound />
      </NotFoundPage>
    );
  return (
    <>
      <SkipLink />
      <div className="mx-auto flex min-h-dvh max-w-[1280px] flex-col px-4 sm:px-8">
        <header className="flex items-center justify-between py-5">
          <Link href="/" prefetch={false} className="flex items-center gap-2.5 text-lg font-semibold tracking-tight">
            <BrandMark /> Watchfolio
          </Link>
        </header>
        <main id="main" tabIndex={-1} className="flex-1 outline-none">
          <div className="py-8 sm:py-14">
            <p className="text-base font-medium text-accent">In films, TV and anime</p>
            <h1 className="text-2xl font-semibold tracking-tight wrap-anywhere sm:text-3xl">
              {formatShareHeading(shared)}
            </h1>
            <p className="mt-3 text-sm text-soft">
              As of <time dateTime={shared.createdAt.toISOString()}>{DAY.format(shared.createdAt)}</time>, as told by
              Simkl. What is shown here was chosen by the person whose it is.
            </p>
          </div>
          <div className="gap-4 md:columns-2">
            {shared.cards.map((card) => (
              <SharedCard key={card.id} card={card} />
            ))}
          </div>
          <section
            aria-labelledby="own"
            className="mt-10 flex flex-wrap items-center gap-x-8 gap-y-4 border-t border-line pt-8"
          >
            <div className="max-w-prose flex-1 basis-72">
              <h2 id="own" className="text-lg font-semibold tracking-tight">
                Your own year
              </h2>
              <p className="mt-1 text-sm text-soft">
                Watchfolio draws this from what you track on Simkl. Nobody sees it until you say so.
              </p>
            </div>
            <ButtonLink href="/" prefetch={false} variant="primary">
              See what Watchfolio is
            </ButtonLink>
          </section>
        </main>
        <Footer />
      </div>
    </>
  );
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
