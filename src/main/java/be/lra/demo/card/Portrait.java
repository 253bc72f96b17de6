package be.lra.demo.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws the photo of a specimen card: grey, of the size and weight of a real one, of nobody. */
final class Portrait {

    private static final int FULL = 255;

    private final Face face;
    private final double width;
    private final double height;
    private final Graphics2D pen;

    private Portrait(Face face, BufferedImage picture) {
        this.face = face;
        this.width = picture.getWidth();
        this.height = picture.getHeight();
        this.pen = picture.createGraphics();
    }

    /** The picture as a JPEG of 8 bits grey. */
    static byte[] jpeg(Face face, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        new Portrait(face, picture).draw();
        return GreyJpeg.encode(picture);
    }

    private void draw() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        fill(new Rectangle2D.Double(0, 0, width, height), fade(235, 200));
        hairBehind();
        fill(ellipse(0.5, 1.08, 0.92, 0.5), fade(90, 60));
        fill(box(0.5, 0.76, 0.24, 0.22), grey(face.skin() - 28));
        ears();
        fill(
                head(),
                new GradientPaint(
                        (float) (width * 0.2),
                        0,
                        grey(face.skin()),
                        (float) (width * 0.85),
                        0,
                        grey(face.skin() - 40)));
        beard();
        eyes();
        noseAndMouth();
        hairInFront();
        if (face.glasses()) {
            glasses();
        }
        pen.dispose();
    }

    private Shape head() {
        var shape = new Area(ellipse(0.5, 0.45, headWidth(), 0.56));
        shape.add(new Area(ellipse(0.5, 0.55 + face.chin() / 300.0, headWidth() * 0.78, 0.46)));
        return shape;
    }

    private double headWidth() {
        return face.width() / 100.0;
    }

    private void ears() {
        for (double side : new double[] {-1, 1}) {
            fill(ellipse(0.5 + side * headWidth() * 0.51, 0.48, 0.08, 0.12), grey(face.skin() - 25));
        }
    }

    private void eyes() {
        for (double side : new double[] {-1, 1}) {
            double x = 0.5 + side * headWidth() * 0.24;
            fill(ellipse(x, 0.45, 0.11, 0.035), grey(240));
            fill(ellipse(x, 0.45, 0.045, 0.035), grey(40));
            stroke(new Line2D.Double(at(x - 0.065), down(0.405), at(x + 0.065), down(0.4)), face.hair() - 10, 3f);
        }
    }

    private void noseAndMouth() {
        var nose = new Path2D.Double();
        nose.moveTo(at(0.5), down(0.46));
        nose.lineTo(at(0.54), down(0.57));
        nose.lineTo(at(0.485), down(0.58));
        stroke(nose, face.skin() - 60, 1.6f);
        double lips = face.mouth() / 100.0;
        stroke(
                new Arc2D.Double(at(0.5 - lips / 2), down(0.615), at(lips), down(0.06), 200, 140, Arc2D.OPEN),
                face.skin() - 95,
                2.6f);
    }

    private void beard() {
        switch (face.beard()) {
            case NONE -> {}
            case MOUSTACHE -> fill(ellipse(0.5, 0.615, 0.24, 0.035), grey(face.hair()));
            case FULL -> {
                var lower = new Area(head());
                lower.intersect(new Area(box(0.5, 0.75, 1, 0.32)));
                lower.subtract(new Area(ellipse(0.5, 0.66, 0.2, 0.05)));
                fill(lower, grey(face.hair()));
            }
        }
    }

    private void hairBehind() {
        switch (face.hairCut()) {
            case LONG, FRINGE -> fill(ellipse(0.5, 0.56, headWidth() + 0.24, 0.9), grey(face.hair()));
            case CURLY -> curls(0.17);
            case BUN -> fill(ellipse(0.5, 0.12, 0.26, 0.16), grey(face.hair()));
            case BALD, SHORT, PARTED -> {}
        }
    }

    private void hairInFront() {
        double hairline = switch (face.hairCut()) {
            case BALD -> 0;
            case SHORT, BUN, CURLY -> 0.3;
            case PARTED, LONG -> 0.33;
            case FRINGE -> 0.38;
        };
        if (hairline == 0) {
            return;
        }
        var cap = new Area(ellipse(0.5, 0.42, headWidth() + 0.07, 0.6));
        cap.intersect(new Area(box(0.5, hairline / 2, 1, hairline)));
        if (face.hairCut() == Face.HairCut.PARTED) {
            cap.subtract(new Area(ellipse(0.66, 0.4, 0.42, 0.26)));
        }
        fill(cap, grey(face.hair()));
    }

    private void curls(double size) {
        for (int degrees = -200; degrees <= 20; degrees += 20) {
            double angle = Math.toRadians(degrees);
            double x = 0.5 + Math.cos(angle) * (headWidth() / 2 + 0.03);
            fill(ellipse(x, 0.4 + Math.sin(angle) * 0.24, size, size * 0.75), grey(face.hair()));
        }
    }

    private void glasses() {
        for (double side : new double[] {-1, 1}) {
            double x = 0.5 + side * headWidth() * 0.24;
            stroke(ellipse(x, 0.455, 0.19, 0.11), 30, 2.2f);
        }
        stroke(new Line2D.Double(at(0.46), down(0.45), at(0.54), down(0.45)), 30, 2.2f);
    }

    private void fill(Shape shape, Paint paint) {
        pen.setPaint(paint);
        pen.fill(shape);
    }

    private void stroke(Shape shape, int shade, float thickness) {
        pen.setPaint(grey(shade));
        pen.setStroke(new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    private Shape ellipse(double x, double y, double across, double tall) {
        return new Ellipse2D.Double(at(x - across / 2), down(y - tall / 2), at(across), down(tall));
    }

    private Shape box(double x, double y, double across, double tall) {
        return new Rectangle2D.Double(at(x - across / 2), down(y - tall / 2), at(across), down(tall));
    }

    private double at(double share) {
        return share * width;
    }

    private double down(double share) {
        return share * height;
    }

    private Paint fade(int top, int bottom) {
        return new GradientPaint(0, 0, grey(top), 0, (float) height, grey(bottom));
    }

    private static Color grey(int shade) {
        int bounded = Math.clamp(shade, 0, FULL);
        return new Color(bounded, bounded, bounded);
    }
}
