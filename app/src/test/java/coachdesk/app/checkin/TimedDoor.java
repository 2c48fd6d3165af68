package coachdesk.app.checkin;

import coachdesk.desk.Desk;
import coachdesk.desk.checkin.CheckIn;
import coachdesk.desk.checkin.Verdict;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;

/** A desk whose rules at the door are timed. */
record TimedDoor(List<Double> millis) {
    Desk in(Desk desk) {
        CheckIn real = desk.checkIn();
        CheckIn timed = (CheckIn) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CheckIn.class}, (proxy, method, values) -> {
                    long start = System.nanoTime();
                    try {
                        Object result = method.invoke(real, values);
                        if (result instanceof Verdict) {
                            millis.add((System.nanoTime() - start) / 1e6);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new Desk(
                desk.store(),
                desk.settings(),
                desk.reservations(),
                timed,
                desk.rosters(),
                desk.attendance(),
                desk.sync(),
                desk.decisions(),
                desk.edits(),
                desk.health(),
                desk.optOuts(),
                desk.conversations(),
                desk.campaigns(),
                desk.baskets(),
                desk.reports(),
                desk.integrations(),
                desk.scheduler());
    }
}
