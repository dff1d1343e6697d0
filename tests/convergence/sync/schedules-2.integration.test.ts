import { testSchedules } from "./test-schedules";

testSchedules(2, 3);
