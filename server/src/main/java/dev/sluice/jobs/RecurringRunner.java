package dev.sluice.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs what is {@link Recurring}, by db-scheduler. */
@Component
class RecurringRunner implements SmartLifecycle {
    private static final int THREADS = 2;
    private static final int PHASE = Integer.MAX_VALUE - 512;

    private final Scheduler scheduler;
    private volatile boolean running;

    RecurringRunner(List<Recurring> chores, DataSource source) {
        List<RecurringTask<Void>> tasks =
                chores.stream().map(RecurringRunner::task).toList();
        scheduler = Scheduler.create(source)
                .startTasks(tasks)
                .tableName("jobs.recurring")
                .threads(THREADS)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(Duration.ofSeconds(10))
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    private static RecurringTask<Void> task(Recurring chore) {
        return Tasks.recurring(chore.name(), FixedDelay.of(chore.every())).execute((instance, context) -> chore.run());
    }

    @Override
    public void start() {
        running = true;
        scheduler.start();
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
