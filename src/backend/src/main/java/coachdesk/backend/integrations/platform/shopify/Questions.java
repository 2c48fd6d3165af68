package coachdesk.backend.integrations.platform.shopify;

/** What Shopify is asked, in GraphQL. */
final class Questions {
    private static final String CUSTOMER = """
        { id firstName lastName note locale tags createdAt updatedAt
          defaultEmailAddress { emailAddress } defaultPhoneNumber { phoneNumber } }\
        """;

    static final String SHOP = """
        query Shop {
          shop { name myshopifyDomain plan { displayName } }
          currentAppInstallation { accessScopes { handle } }
        }\
        """;

    /** Shopify lets an application see people only where that was asked for and granted. */
    static final String SOMEBODY = """
        query Somebody { customers(first: 1) { nodes { id firstName defaultEmailAddress { emailAddress } } } }\
        """;

    static final String FIND = "query Find($id: ID!) { customer(id: $id) " + CUSTOMER + " }";

    /** Asks the shop itself and not its index, which may know of somebody a little later. */
    static final String MATCH =
            "query Match($who: CustomerIdentifierInput!) { customerByIdentifier(identifier: $who) " + CUSTOMER + " }";

    static final String SET = """
        mutation Set($input: CustomerSetInput!, $who: CustomerSetIdentifiers) {
          customerSet(input: $input, identifier: $who) {
            customer { id }
            userErrors { field message code }
          }
        }\
        """;

    static final String CHANGED = """
        query Changed($query: String, $after: String) {
          customers(first: 100, after: $after, sortKey: UPDATED_AT, query: $query) {
            nodes\s\
        """ + CUSTOMER + """

            pageInfo { hasNextPage endCursor }
          }
        }\
        """;

    static final String DRAFTS = """
        query Drafts($query: String!) {
          draftOrders(first: 1, query: $query) { nodes { id } }
          shop { currencyCode }
        }\
        """;

    static final String DRAFT = """
        mutation Draft($input: DraftOrderInput!) {
          draftOrderCreate(input: $input) {
            draftOrder { id }
            userErrors { field message }
          }
        }\
        """;

    static final String JOURNAL = """
        query Journal($id: ID!) {
          customer(id: $id) {
            id
            metafield(namespace: "coachdesk", key: "journal") { value compareDigest }
          }
        }\
        """;

    static final String NOTE = """
        mutation Note($metafields: [MetafieldsSetInput!]!) {
          metafieldsSet(metafields: $metafields) {
            metafields { id }
            userErrors { field message code }
          }
        }\
        """;

    private Questions() {}
}
