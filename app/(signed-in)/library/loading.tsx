import { ResultsSkeleton } from "./results-skeleton";

export default function Loading() {
  return (
    <>
      <div className="mb-4 h-28 sm:h-14" />
      <div className="mt-4 xl:pl-60">
        <div className="mb-4 h-20" />
        <ResultsSkeleton />
      </div>
    </>
  );
}
