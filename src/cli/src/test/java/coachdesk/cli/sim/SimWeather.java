package coachdesk.cli.sim;

import coachdesk.testkit.sim.Weather;

/** @param dies in how many of a hundred exchanges the desk's process ends */
record SimWeather(Weather weather, int dies) {
    static SimWeather foul() {
        return new SimWeather(Weather.foul(), 3);
    }

    static SimWeather fair() {
        return new SimWeather(Weather.fair(), 0);
    }
}
