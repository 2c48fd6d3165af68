package coachdesk.contract.integrations;

/** What goes to and fro between a studio and a platform. */
public enum Capability {
    CONTACTS,
    DEALS,
    PRODUCTS,
    ORDERS
}
