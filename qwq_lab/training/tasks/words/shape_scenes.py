"""Figures in everyday life: one sentence or two that ask for a measure of them."""

# ruff: noqa: E501 - sentences; Chinese characters count double

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qwq_lab.training.tasks.base import Language

SCENES: dict[str, dict[Language, tuple[str, ...]]] = {
    "rectangle_area": {
        "en": (
            "A garden is {a} long and {b} wide. What is its area?", "How much carpet covers a room of {a} by {b}?", "length {a}, width {b}, area = ?",
            "The length of a rectangle is {a} and the width is {b}. What is the area?", "If a rectangle is {a} long and {b} wide, what area does it have?",
            "My room measures {a} by {b}. What is the floor area?", "A poster is {a} high and {b} wide. How large is its area?", "What area of grass does a football pitch of {a} by {b} have?",
            "Nora paints a wall that is {a} long and {b} high. What area does she paint?", "A rectangular pool is {a} by {b}. What is the area of the water surface?", "Two neighbouring sides of a rectangle are {a} and {b}. Find the area.",
            "I'm tiling a floor, {a} by {b}. How much area do I have to cover?", "Ben mows a rectangular lawn, {a} long, {b} wide. How large is the lawn in area?", "A photo measures {b} by {a}. Find its area.",
            "Rectangle: sides {a}, {b}. Area?", "area of rectangle {a} x {b}", "How much space does a rectangular sheet of {a} times {b} take up?", "The width of a rectangle is {b} and its length {a}. Calculate the area.",
        ),
        "zh": (
            "一块地长{a}，宽{b}，面积是多少？", "房间长{a}、宽{b}，铺满地毯要多大面积？", "长{a}，宽{b}，长方形面积是多少？", "一张长方形桌面长{a}，宽{b}，面积有多大？", "教室的地面长{a}，宽{b}，占地面积是多少？",
            "一面墙长{a}，高{b}，要刷的面积是多少？", "一幅画长{a}，宽{b}，它的面积是多少？", "游泳池长{a}，宽{b}，水面的面积是多大？", "小明家的菜园长{a}，宽{b}，菜园有多大面积？", "长方形相邻两边是{a}和{b}，求面积。",
            "一块长方形草地，宽{b}，长{a}，面积是多少？", "长方形：长{a}，宽{b}，面积=?", "一张照片宽{b}，长{a}，面积多大？", "篮球场长{a}，宽{b}，求球场的面积。",
        ),
    },
    "rectangle_perimeter": {
        "en": (
            "A garden is {a} long and {b} wide. How long is the fence around it?", "How far is it around a field of {a} by {b}?", "length {a}, width {b}, perimeter = ?", "If a rectangle is {a} long and {b} wide, what is the perimeter?",
            "I want to put a fence around a rectangular yard of {a} by {b}. How much fencing do I need?", "Omar runs once around a pitch that is {a} long and {b} wide. How far does he run?", "A picture is {a} by {b}. How long is the frame around it?",
            "How much ribbon goes once around the edge of a rectangular card of {a} by {b}?", "The length of a rectangle is {a} and the width is {b}. Find the distance around it.", "What is the length of all four sides of a rectangle together if it is {a} by {b}?",
            "Two neighbouring sides of a rectangle are {a} and {b}. How long is its perimeter?", "Rectangle: sides {a}, {b}. Perimeter?", "perimeter of rectangle {a} x {b}", "Walking once around a park of {a} by {b}, how far do you go?",
            "Lena sews lace along the whole edge of a towel, {a} long and {b} wide. How much lace does she need?", "All the way round a rectangular pool, {a} by {b}: how far is that?",
        ),
        "zh": (
            "一块地长{a}，宽{b}，围一圈篱笆要多长？", "操场长{a}、宽{b}，绕一圈有多远？", "长{a}，宽{b}，长方形周长是多少？", "菜园长{a}，宽{b}，四周围上篱笆，篱笆长多少？", "小红绕长{a}、宽{b}的球场跑一圈，跑了多远？",
            "一幅画长{a}，宽{b}，画框的总长是多少？", "一张卡片长{a}，宽{b}，沿边贴一圈彩带，要多长？", "长方形相邻两边是{a}和{b}，求周长。", "游泳池长{a}，宽{b}，沿池边走一圈走多远？", "长方形：长{a}，宽{b}，周长=?",
            "用铁丝围一个长{a}、宽{b}的长方形，要多长的铁丝？", "一条毛巾长{a}，宽{b}，四边缝花边，花边总长多少？", "长方形四条边一共多长？长{a}，宽{b}。",
        ),
    },
    "square_area": {
        "en": (
            "Each side of a square tile is {a}. What area does it cover?", "A square room has sides of {a}. What is the floor area?", "All four sides of a square are {a}. How large is the area?", "side {a}, square, area = ?", "A square napkin measures {a} on each side. Find its area.",
            "How much carpet do I need for a square room that is {a} along each wall?", "A square garden is {a} by {a}. What's its area?", "If one side of a square is {a}, what is its area?", "Square: side {a}. Area?", "What area does a square photo with {a} sides have?",
            "The edge of a square sheet is {a}. Calculate its area.", "A chessboard is a square with sides of {a}. What is its area?",
        ),
        "zh": (
            "一块正方形地砖边长{a}，面积是多少？", "正方形房间每边长{a}，地面面积多大？", "正方形每条边都是{a}，面积是多少？", "一块正方形手帕边长{a}，求面积。", "正方形花坛边长{a}，占地多大面积？", "正方形：边长{a}，面积=?",
            "一张正方形的纸，边长{a}，面积是多少？", "正方形的一条边长{a}，它的面积是多少？", "边长{a}，求正方形面积。", "棋盘是正方形，边长{a}，面积多大？",
        ),
    },
    "square_perimeter": {
        "en": (
            "A square field has sides of {a}. How far is it around the field?", "All four sides of a square are {a}. What is the perimeter?", "side {a}, square, perimeter = ?", "How much fence goes around a square garden with sides of {a}?", "If one side of a square is {a}, what is its perimeter?",
            "Square: side {a}. Perimeter?", "A square photo is {a} wide. How long is the frame around it?", "Mia walks once around a square park, each side {a}. How far does she walk?", "What is the total length of the four sides of a square with side {a}?",
            "A square cloth measures {a} on each side. How long is its edge all the way round?", "How much wire do I need to bend a square with sides of {a}?",
        ),
        "zh": (
            "正方形花坛边长{a}，绕一圈走多远？", "正方形每条边都是{a}，周长是多少？", "正方形：边长{a}，周长=?", "边长{a}，求正方形周长。", "一块正方形菜园边长{a}，围一圈篱笆要多长？", "用铁丝围一个边长{a}的正方形，铁丝要多长？", "正方形的四条边一共多长？边长{a}。",
            "小刚沿边长{a}的正方形操场走一圈，走了多远？", "正方形手帕边长{a}，四周缝花边，花边长多少？", "一张正方形照片边长{a}，相框一圈长多少？",
        ),
    },
    "triangle_area": {
        "en": (
            "base {a}, height {b}, triangle area = ?", "A triangle's base is {a} and its height is {b}. What is the area?", "The base of a triangle is {a}; the height on it is {b}. Calculate the area.", "A triangular sail is {b} high and {a} wide at the bottom. What is its area?",
            "A triangular garden has a base of {a} and a height of {b}. How large is it in area?", "If the height of a triangle is {b} and its base {a}, what area does it have?", "triangle, b = {a}, h = {b}, area?", "The gable wall of a house is a triangle with base {a} and height {b}. Find its area.",
            "A triangular flag has a base of {a} and a height of {b}. How much cloth is that in area?", "The altitude of a triangle is {b} and the side it stands on is {a}. What is the area?",
        ),
        "zh": (
            "底{a}，高{b}，三角形面积是多少？", "三角形的一条边长{a}，这条边上的高是{b}，面积是多少？", "一块三角形的地，底{a}，高{b}，面积多大？", "三角形红旗底{a}，高{b}，面积是多少？", "三角形：底{a}，高{b}，面积=?", "一面三角形的墙，底边{a}，高{b}，求面积。",
            "三角形高{b}，底{a}，它的面积是多少？", "帆船的帆是三角形，底{a}，高{b}，帆的面积多大？",
        ),
    },
    "triangle_perimeter": {
        "en": (
            "sides {a}, {b}, {c}, triangle perimeter = ?", "A triangle has sides of {a}, {b} and {c}. How long is it all the way round?", "The three sides of a triangle measure {a}, {b} and {c}. What is the perimeter?", "A triangular garden has sides of {a}, {b} and {c}. How long is the fence around it?",
            "How much wire do I need to bend a triangle with sides {a}, {b} and {c}?", "Ivan walks along the three sides of a triangular park: {a}, {b} and {c}. How far does he walk?", "What's the perimeter if the sides of my triangle are {a}, {b} and {c}?", "In triangle ABC, AB = {a}, BC = {b}, CA = {c}. Find the perimeter.",
        ),
        "zh": (
            "三角形三边分别长{a}、{b}、{c}，周长是多少？", "三角形菜园三条边长{a}、{b}、{c}，围一圈篱笆要多长？", "三角形ABC中，AB={a}，BC={b}，CA={c}，求周长。", "用铁丝做一个三边为{a}、{b}、{c}的三角形，铁丝要多长？", "三角形：{a}，{b}，{c}，周长=?", "沿三角形公园走一圈，三边长{a}、{b}、{c}，一共走多远？", "三角形的三条边加起来多长？三边是{a}、{b}、{c}。",
        ),
    },
    "parallelogram_area": {
        "en": (
            "base {a}, height {b}, parallelogram area = ?", "A parallelogram's base is {a} and its height is {b}. What is the area?", "A field in the shape of a parallelogram has a base of {a} and a height of {b}. How large is its area?", "The base of a parallelogram is {a}; the height on it is {b}. Calculate the area.",
            "Parallelogram: b = {a}, h = {b}. Area?", "If the height of a parallelogram is {b} and its base {a}, what area does it have?", "A parking space is a parallelogram with base {a} and height {b}. What is its area?",
        ),
        "zh": (
            "底{a}，高{b}，平行四边形面积是多少？", "平行四边形的地，底{a}，高{b}，面积多大？", "平行四边形的一边长{a}，这边上的高为{b}，求面积。", "平行四边形：底{a}，高{b}，面积=?", "平行四边形高{b}，底{a}，它的面积是多少？", "一个平行四边形停车位底{a}，高{b}，面积是多少？",
        ),
    },
    "trapezoid_area": {
        "en": (
            "trapezoid, a = {a}, b = {b}, h = {h}, area?", "The parallel sides of a trapezoid are {a} and {b}; they are {h} apart. What is the area?", "A trapezium has parallel sides of {a} and {b} and a height of {h}. Find its area.", "A garden has the shape of a trapezoid: parallel sides {a} and {b}, height {h}. How large is its area?",
            "One base of a trapezoid is {a}, the other {b}, and the height is {h}. Calculate the area.", "If a trapezoid is {h} high and its bases are {a} and {b}, what area does it have?", "A dam wall has a trapezoid cross-section: top {a}, bottom {b}, height {h}. What is its area?",
        ),
        "zh": (
            "上底{a}，下底{b}，高{h}，梯形面积是多少？", "一块梯形的地，上底{a}，下底{b}，高{h}，面积多大？", "梯形两条平行的边长{a}和{b}，高{h}，求面积。", "梯形：上底{a}，下底{b}，高{h}，面积=?", "水坝的横截面是梯形，上底{a}，下底{b}，高{h}，横截面积是多少？", "梯形高{h}，上下底分别是{a}和{b}，面积是多少？",
        ),
    },
    "circle_area": {
        "en": (
            "r = {a}, circle area?", "The radius of a circle is {a}. What is its area?", "A round table has a radius of {a}. What is the area of its top?", "A circular pond has a radius of {a}. How large is its surface?", "If the radius of a circle is {a}, what area does it have?", "A pizza has a radius of {a}. What is its area?",
            "The lawn sprinkler reaches {a} in every direction. What area of the garden does it water?", "From the centre of a circle to its edge it is {a}. Calculate the area.",
        ),
        "zh": (
            "r={a}，圆的面积是多少？", "圆的半径为{a}，求面积。", "圆桌的桌面半径{a}，面积是多少？", "圆形水池半径{a}，占地面积是多少？", "一个圆，半径{a}，面积多大？", "圆形花坛的半径是{a}，面积是多少？", "一个圆盘半径{a}，面积=?",
        ),
    },
    "circle_diameter": {
        "en": (
            "d = {a}, circle area?", "The diameter of a circle is {a}. What is its area?", "A round table is {a} across. What is the area of its top?", "A circular pond has a diameter of {a}. How large is its surface?", "If the diameter of a circle is {a}, what area does it have?", "A pizza is {a} in diameter. What is its area?", "A circle is {a} wide. Find its area.",
        ),
        "zh": (
            "d={a}，圆的面积是多少？", "圆的直径为{a}，求面积。", "圆桌的桌面直径{a}，面积是多少？", "圆形水池直径{a}，占地面积是多少？", "一个圆，直径{a}，面积多大？", "圆形花坛的直径是{a}，面积是多少？", "一个圆盘直径{a}，面积=?",
        ),
    },
    "circumference": {
        "en": (
            "r = {a}, circumference?", "The radius of a circle is {a}. How long is its circumference?", "How far is it around a circle with radius {a}?", "A circular pond has a radius of {a}. How long is its edge?", "What is the perimeter of a circle with radius {a}?", "If the radius of a circle is {a}, what is the distance around it?", "The wheel of a cart has a radius of {a}. How far does it roll in one turn?",
        ),
        "zh": (
            "r={a}，圆的周长是多少？", "圆的半径为{a}，求周长。", "圆形水池半径{a}，沿池边走一圈走多远？", "半径{a}的圆，一圈有多长？", "车轮半径{a}，滚一圈走多远？", "圆形花坛半径{a}，围一圈篱笆要多长？", "一个圆盘半径{a}，周长=?",
        ),
    },
    "box_volume": {
        "en": (
            "length {a}, width {b}, height {c}, volume = ?", "A box is {a} long, {b} wide and {c} high. How much does it hold?", "What's the volume of a rectangular prism with dimensions {a}, {b} and {c}?", "A pool is {a} long, {b} wide and {c} deep. What volume of water fits in?", "An aquarium measures {a} by {b} by {c}. What is its volume?",
            "A container has the inside measures {a}, {b} and {c}. How much space is in it?", "Cuboid: {a}, {b}, {c}. Volume?", "How much room is there in a drawer {a} long, {b} wide and {c} deep?", "A brick is {a} by {b} by {c}. Calculate its volume.", "The edges of a rectangular box are {a}, {b} and {c}. What volume does it have?", "volume of cuboid {a} x {b} x {c}",
        ),
        "zh": (
            "长{a}，宽{b}，高{c}，长方体体积是多少？", "一个箱子长{a}，宽{b}，高{c}，体积多大？", "游泳池长{a}，宽{b}，深{c}，能装多大体积的水？", "鱼缸长{a}，宽{b}，高{c}，体积是多少？", "长方体：长{a}，宽{b}，高{c}，体积=?", "一块砖长{a}，宽{b}，厚{c}，求体积。", "长方体的三条棱长{a}、{b}、{c}，求体积。", "抽屉长{a}，宽{b}，深{c}，里面的空间有多大体积？",
        ),
    },
    "cube_volume": {
        "en": (
            "edge {a}, cube volume = ?", "A cube-shaped box is {a} along each edge. How much does it hold?", "All edges of a cube are {a}. What is the volume?", "What volume does a dice with {a} edges have?", "If the edge of a cube is {a}, what is its volume?", "Cube: {a}. Volume?", "A block is {a} long, {a} wide and {a} high. What volume does it have?", "How much water fits into a cube-shaped tank with edges of {a}, as a volume?",
        ),
        "zh": (
            "棱长{a}，正方体体积是多少？", "一个正方体盒子棱长{a}，体积多大？", "正方体每条棱长{a}，求体积。", "魔方棱长{a}，它的体积是多少？", "正方体：棱长{a}，体积=?", "正方体鱼缸棱长{a}，能装多大体积的水？", "长、宽、高都是{a}的箱子，体积是多少？",
        ),
    },
    "cube_surface": {
        "en": (
            "edge {a}, cube surface area = ?", "All edges of a cube are {a}. What is the total area of its faces?", "How large are the six faces of a cube with edge {a} together?", "I paint a cube-shaped box with edges of {a} on all six sides. What area do I paint?", "A gift is a cube with {a} edges. How much paper covers all its faces exactly?", "If the edge of a cube is {a}, how large is its whole surface?", "Cube: {a}. Surface area?",
        ),
        "zh": (
            "棱长{a}，正方体表面积是多少？", "正方体六个面的总面积是多少？棱长{a}。", "给棱长{a}的正方体盒子六个面都涂色，涂色面积多大？", "正方体礼盒棱长{a}，六个面都包上纸，至少要多大面积的纸？", "正方体：棱长{a}，表面积=?", "魔方棱长{a}，它的六个面一共多大面积？",
        ),
    },
    "hypotenuse": {
        "en": (
            "A rectangle is {a} long and {b} wide. How long is its diagonal?", "I walk {a} east and then {b} north. How far am I from the start in a straight line?", "$a = {a}$, $b = {b}$ in a right triangle. Find the hypotenuse $c$.", "right triangle, legs {a} and {b}, hypotenuse = ?",
            "The two short sides of a right triangle are {a} and {b}. How long is the longest side?", "A ladder stands {a} from a wall and reaches {b} high. How long is the ladder?", "A screen is {a} wide and {b} high. What is its diagonal?", "A ship sails {a} south and {b} west. What is the straight distance back to the port?",
            "Use the Pythagorean theorem: legs {a} and {b}. c = ?", "A ramp rises {a} over a horizontal distance of {b}. How long is the ramp?", "Find the longest side of a right triangle whose other sides are {a} and {b}.", "A cable runs from the top of a pole {a} high to a point on the ground {b} from its foot. How long is the cable?",
            "Instead of going {a} and then {b} around the corner of a rectangular park, I cut straight across. How long is the shortcut?", "In triangle ABC the right angle is at C, AC = {a} and BC = {b}. How long is AB?", "What is the diagonal of a rectangle with sides {a} and {b}?", "If a right triangle has legs {a} and {b}, how long is the side opposite the right angle?",
        ),
        "zh": (
            "长方形长{a}，宽{b}，对角线有多长？", "先向东走{a}，再向北走{b}，离起点的直线距离是多少？", "直角三角形两直角边分别为{a}和{b}，斜边多长？", "直角三角形中，a={a}，b={b}，求斜边c。", "梯子底端离墙{a}，顶端在墙上{b}高处，梯子有多长？", "屏幕宽{a}，高{b}，对角线长多少？",
            "一艘船先向南行{a}，再向西行{b}，离出发点的直线距离多远？", "用勾股定理：直角边{a}和{b}，斜边=?", "旗杆高{a}，从杆顶拉一根绳子到离杆脚{b}的地上，绳子多长？", "三角形ABC中，∠C=90°，AC={a}，BC={b}，求AB。", "直角三角形最长的边是多少？另外两条边是{a}和{b}。", "斜坡升高{a}，水平距离{b}，坡面有多长？",
        ),
    },
    "leg": {
        "en": (
            "A ladder of {c} stands {a} away from the wall. How high does it reach?", "The diagonal of a rectangle is {c} and its width {a}. How long is the rectangle?", "right triangle, hypotenuse {c}, one leg {a}, other leg = ?", "$c = {c}$, $a = {a}$ in a right triangle with hypotenuse $c$. Find $b$.", "The longest side of a right triangle is {c} and one short side is {a}. How long is the third side?",
            "A ladder {c} long reaches {a} up a wall. How far is its foot from the wall?", "A screen has a diagonal of {c} and is {a} high. How wide is it?", "A kite hangs on a tight string of {c}, right above a spot {a} away from me on the field. How high is it?", "Use the Pythagorean theorem: c = {c}, a = {a}. b = ?", "In triangle ABC the right angle is at C, AB = {c} and AC = {a}. How long is BC?",
            "A ramp is {c} long and rises {a}. How long is its horizontal distance on the ground?", "If the hypotenuse is {c} and one leg is {a}, how long is the other leg?", "A rope of {c} runs from the top of a pole to a spot on the ground {a} from its foot. How high is the pole?", "One side of a rectangle is {a} and its diagonal is {c}. Find the other side.",
        ),
        "zh": (
            "一架{c}长的梯子，底端离墙{a}，顶端有多高？", "长方形的对角线是{c}，一条边是{a}，另一条边多长？", "直角三角形斜边{c}，一条直角边{a}，另一条直角边多长？", "直角三角形中，斜边c={c}，a={a}，求b。", "直角三角形最长的边是{c}，一条短边是{a}，第三条边是多少？", "梯子长{c}，顶端靠在墙上{a}高处，底端离墙多远？",
            "屏幕对角线{c}，高{a}，宽是多少？", "用勾股定理：斜边{c}，一条直角边{a}，另一条=?", "三角形ABC中，∠C=90°，AB={c}，AC={a}，求BC。", "从旗杆顶拉一根{c}长的绳子到离杆脚{a}的地上，旗杆多高？", "公园里的斜坡长{c}，升高{a}，水平距离是多少？",
        ),
    },
    "side_from_area": {
        "en": (
            "A rectangle has an area of {area} and a width of {a}. How long is it?", "area {area}, one side {a}, rectangle, other side = ?", "One side of a rectangle is {a} and its area is {area}. How long is the other side?", "A garden of {area} is {a} wide. How long is it if it's a rectangle?", "A rectangular room has a floor area of {area} and is {a} wide. What is its length?",
            "I have {area} of carpet in a rectangle that is {a} wide. How long is the carpet?", "If a rectangle of {area} is {a} long on one side, how long is it on the other?", "A rectangular poster covers {area}. It is {a} wide. How high is it?", "{a} times which length gives a rectangle of {area}?", "The area of a rectangular field is {area}. One side measures {a}. Find the other one.",
        ),
        "zh": (
            "长方形面积是{area}，宽{a}，长是多少？", "一块长方形的地面积{area}，宽{a}，长多少？", "长方形一条边是{a}，面积是{area}，另一条边多长？", "面积{area}，一边{a}，长方形的另一边=?", "房间地面是长方形，面积{area}，宽{a}，有多长？", "菜园是面积{area}的长方形，一边长{a}，另一边长多少？", "一张长方形海报面积{area}，宽{a}，高是多少？", "已知长方形的面积{area}和一边{a}，求另一边。",
        ),
    },
    "side_from_perimeter": {
        "en": (
            "The fence around a rectangular garden is {c} long, and one side is {a}. How long is the other side?", "perimeter {c}, one side {a}, rectangle, other side = ?", "A rectangle has a perimeter of {c}, and it is {a} long. How wide is it?", "It is {c} around a rectangular field, and one side measures {a}. Find the other one.", "If the perimeter of a rectangle is {c} and its length {a}, what is its width?",
            "A wire of {c} is bent into a rectangle with one side {a}. How long is the other side?", "One side of a rectangle is {a}, all four sides together are {c}. What is the length of the other side?", "Walking around a rectangular park is {c}. The park is {a} long. How wide is it?", "A frame of {c} goes around a picture that is {a} high. How wide is the picture?",
        ),
        "zh": (
            "长方形周长是{c}，长{a}，宽是多少？", "围长方形菜园的篱笆长{c}，一边长{a}，另一边多长？", "周长{c}，一边{a}，长方形的另一边=?", "用{c}长的铁丝围一个长方形，一边是{a}，另一边是多少？", "绕长方形操场一圈是{c}，操场一边长{a}，另一边多长？", "长方形四条边共长{c}，其中一条边{a}，相邻的边长多少？", "长方形画框一圈长{c}，高{a}，宽多少？", "已知长方形的周长{c}和长{a}，求宽。",
        ),
    },
    "square_side": {
        "en": (
            "A square has an area of {area}. How long are its sides?", "square, area {area}, side = ?", "A square room has a floor area of {area}. How long is each wall?", "If a square covers {area}, how long is one side?", "The area of a square is {area}. Find the length of one side.", "A square field of {area}: how long is each side?", "How long is the edge of a square tile of {area}?", "Which side length gives a square of {area}?",
            "I cut a square of {area} out of paper. How long are the sides?",
        ),
        "zh": (
            "正方形面积是{area}，边长是多少？", "面积{area}，正方形的边长=?", "一块正方形的地面积{area}，每边长多少？", "正方形房间的地面面积{area}，一边有多长？", "一张正方形的纸面积{area}，边长多少？", "边长多少的正方形面积是{area}？", "正方形瓷砖面积{area}，边长是多少？", "正方形花坛占地{area}，每条边多长？",
        ),
    },
}  # fmt: skip
