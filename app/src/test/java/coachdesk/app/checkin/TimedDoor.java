package coachdesk.app.checkin;

import coachdesk.app.DeskParts;
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
        return DeskParts.exchanged(desk, timed);
    }
}
