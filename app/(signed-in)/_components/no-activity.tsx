import { EmptyState } from "@/components/ui/empty-state";

interface NoActivityProps {
  isImporting: boolean;
  drawing: "weeks" | "reel";
  /** What is to be said once everything is here. */
  children: React.ReactNode;
}

/** No day to reckon with: days are counted when the whole library has arrived, or nothing was watched. */
export function NoActivity({ isImporting, drawing, children }: NoActivityProps) {
  return (
    <EmptyState drawing={drawing}>
      {isImporting ? "This is added up once your whole library has arrived." : children}
    </EmptyState>
  );
}
