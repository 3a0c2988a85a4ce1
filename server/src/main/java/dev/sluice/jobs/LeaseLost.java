package dev.sluice.jobs;

/** This run is over: the job belongs to another run, or to nobody. Nothing more may be written for it. */
public final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost(String job) {
        super("the lease on job " + job + " is lost");
    }
}
