import { Clapperboard } from "lucide-react";
import { Banner } from "./banner";

/** Says that nothing here touches the real Simkl. */
export function DemoBanner() {
  return (
    <Banner
      label="Demo"
      Icon={Clapperboard}
      message="This is a demo: it runs against a simulated Simkl, with made-up people."
    />
  );
}
