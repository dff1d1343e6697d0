import { EmptyState } from "@/components/ui/empty-state";

interface NoDaysProps {
  isImporting: boolean;
  drawing: "weeks" | "reel";
  /** What is to be said once everything is here. */
  children: React.ReactNode;
}

/** No day to reckon with: days are counted when the whole library has arrived, or nothing was watched. */
export function NoDays({ isImporting, drawing, children }: NoDaysProps) {
  return (
    <EmptyState drawing={drawing}>
      {isImporting ? "This is added up once your whole library has arrived." : children}
    </EmptyState>
  );
}
