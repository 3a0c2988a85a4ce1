package dev.sluice.approval;

/** Where a request for approval stands. */
public enum ApprovalStatus {
    PENDING,
    APPROVED,
    REJECTED,
    /** The plan changed; another request asks in its place. */
    SUPERSEDED
}
