import { testSchedules } from "@/tests/sync/convergence";

testSchedules(2, 3);
