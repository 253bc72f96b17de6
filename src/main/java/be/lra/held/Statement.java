package be.lra.held;

/** What the law wants said about a kind of data, in words (GDPR art. 15 (1)). */
record Statement(HeldTopic topic, Words words) {

    String title() {
        return words.text("report." + topic.name() + ".title");
    }

    String why() {
        return words.text("report." + topic.name() + ".why");
    }

    String ground() {
        return words.text("report.ground." + topic.ground());
    }

    String origin() {
        return words.text("report.origin." + topic.origin());
    }

    String until() {
        return words.text("report.until." + topic.until().code(), topic.until().days());
    }
}
