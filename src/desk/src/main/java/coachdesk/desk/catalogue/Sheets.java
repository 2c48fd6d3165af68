package coachdesk.desk.catalogue;

import coachdesk.contract.Kind;
import java.util.List;

/** What is filled in of each kind of the catalogue. Fields of ours beside the classic ones: {@code capacity}. */
public final class Sheets {
    public static final Sheet COURSE = new Sheet(
            Kind.COURSE,
            List.of(
                    Field.line("name").need(),
                    Field.weekday("weekday"),
                    Field.time("time").need(),
                    Field.line("locationName").need(),
                    Field.link("mapsUrl"),
                    Field.count("capacity", null).most(10_000),
                    Field.flag("visible", true),
                    Field.links("playlist", 100)),
            List.of("name", "locationName"));

    public static final Sheet OFFER = new Sheet(
            Kind.OFFER,
            List.of(
                    Field.line("name").need(),
                    Field.money("price").need(),
                    Field.flag("isProduct", false),
                    Field.line("category"),
                    Field.text("description").most(150),
                    Field.line("keywords"),
                    Field.links("images", 5),
                    Field.percent("tva"),
                    Field.money("shippingCost"),
                    Field.count("stock", -1),
                    Field.words("variants.sizes", 30),
                    Field.words("variants.colors", 30),
                    Field.words("variants.weights", 30),
                    Field.flag("visible", true)),
            List.of("name", "description", "keywords", "category"));

    /** All sheets, for whoever must know every field. */
    public static final List<Sheet> ALL = List.of(COURSE, OFFER);

    private Sheets() {}
}
