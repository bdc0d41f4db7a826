package dev.fanout.processor.behaviour;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** A page as the tree that it is: parsing fails if it is not well-formed. */
final class PageXml {
    private final Document document;

    private PageXml(Document document) {
        this.document = document;
    }

    static PageXml of(String page) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler()); // throws, and prints nothing
        builder.setEntityResolver((publicId, systemId) -> {
            throw new AssertionError("loads " + systemId);
        });
        return new PageXml(builder.parse(new InputSource(new StringReader(page))));
    }

    List<Element> elements(String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    List<String> texts(String tag) {
        return elements(tag).stream().map(Element::getTextContent).toList();
    }

    /** The values of an attribute, of whatever element. */
    List<String> attributes(String name) {
        return elements("*").stream()
                .filter(element -> element.hasAttribute(name))
                .map(element -> element.getAttribute(name))
                .toList();
    }

    /** The text of a listing, as it is read. */
    String listing(String label) {
        return elements("pre").stream()
                .filter(element -> element.getAttribute("aria-label").equals(label))
                .map(Element::getTextContent)
                .findFirst()
                .orElseThrow();
    }
}
