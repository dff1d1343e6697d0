import { EmptyState } from "@/components/ui/empty-state";

interface NoActivityProps {
  isImporting: boolean;
  drawing: "weeks" | "reel";
  /** The text for a complete library. */
  children: React.ReactNode;
}

/** No activity to draw: the import is not complete, or nothing was watched. */
export function NoActivity({ isImporting, drawing, children }: NoActivityProps) {
  return (
    <EmptyState drawing={drawing}>
      {isImporting ? "This is added up once your whole library has arrived." : children}
    </EmptyState>
  );
}
