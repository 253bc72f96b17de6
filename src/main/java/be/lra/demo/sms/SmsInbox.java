package be.lra.demo.sms;

import java.util.ArrayList;
import java.util.List;

/** Every SMS that the demonstration sent since it started, newest first. */
public final class SmsInbox {

    private static final int MOST_KEPT = 200;

    private final List<ReceivedSms> messages = new ArrayList<>();

    synchronized void receive(ReceivedSms sms) {
        messages.addFirst(sms);
        if (messages.size() > MOST_KEPT) {
            messages.removeLast();
        }
    }

    /** All of them, newest first. */
    public synchronized List<ReceivedSms> messages() {
        return List.copyOf(messages);
    }

    /** Those to one number, newest first. */
    public List<ReceivedSms> to(String e164) {
        return messages().stream().filter(sms -> sms.recipient().equals(e164)).toList();
    }
}
