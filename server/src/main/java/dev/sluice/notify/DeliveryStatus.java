package dev.sluice.notify;

/** Where a delivery stands. */
enum DeliveryStatus {
    /** It has not been taken yet; there will be another attempt. */
    PENDING,
    /** The receiver took it. */
    DELIVERED,
    /** Given up; it can be sent again by hand. */
    FAILED
}
