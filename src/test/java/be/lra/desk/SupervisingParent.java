package be.lra.desk;

import java.util.List;

/** A parent that supervises the command of its arguments, says the process of its child, and waits to be killed. */
final class SupervisingParent {

    private SupervisingParent() {}

    @SuppressWarnings("resource") // a parent that is killed closes nothing
    public static void main(String[] command) throws InterruptedException {
        var supervisor = new BridgeSupervisor(List.of(command), line -> {});
        supervisor.start();
        while (supervisor.child().isEmpty()) {
            Thread.sleep(20);
        }
        System.out.println(supervisor.child().orElseThrow().pid());
        Thread.currentThread().join();
    }
}
