package dev.sluice.access;

/** Tells the guard how a project stands; implemented above this floor. */
public interface ProjectStates {

    /** How a project stands. */
    enum ProjectState {
        MISSING,
        LIVE,
        ARCHIVED
    }

    ProjectState stateOf(String project);
}
