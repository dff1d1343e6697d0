import { testSchedules } from "./test-schedules";

testSchedules(1, 3);
